/** A file that somebody chose: where the browser lets us, as it stands on their disk now and not as it stood then. */
export interface ListSource {
  name: string;
  get: () => Promise<File>;
}

/** A browser's hold on a file, by which it is read anew after it was changed. */
interface Handle {
  name: string;
  getFile: () => Promise<File>;
}

const isHandle = (value: unknown): value is Handle =>
  typeof value === 'object' && value !== null && 'getFile' in value && typeof value.getFile === 'function';

const ofHandle = (handle: Handle): ListSource => ({ name: handle.name, get: () => handle.getFile() });

export const ofFile = (file: File): ListSource => ({ name: file.name, get: () => Promise.resolve(file) });

/** What was dropped; null where it is no file. Asked at once: a moment later the browser has forgotten it. */
export async function dropped(items: DataTransferItemList): Promise<ListSource | null> {
  const item = Array.from(items).find(({ kind }) => kind === 'file');
  if (!item) return null;
  const file = item.getAsFile();
  const asHandle: unknown = Reflect.get(item, 'getAsFileSystemHandle');
  const handle: unknown = typeof asHandle === 'function' ? await Reflect.apply(asHandle, item, []) : null;
  if (isHandle(handle)) return ofHandle(handle);
  return file && ofFile(file);
}

/** Opens the browser's own chooser that keeps a hold on the file. Undefined where it has none, null where nothing was chosen. */
export async function picked(): Promise<ListSource | null | undefined> {
  const pick: unknown = Reflect.get(window, 'showOpenFilePicker');
  if (typeof pick !== 'function') return undefined;
  try {
    const chosen: unknown = await Reflect.apply(pick, window, []);
    const [handle] = Array.isArray(chosen) ? (chosen as unknown[]) : [];
    return isHandle(handle) ? ofHandle(handle) : null;
  } catch {
    return null;
  }
}
