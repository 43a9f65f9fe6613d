import { useRef, useState, type RefObject } from 'react';
import { ofFile, picked, type ListSource } from './list-source.js';
import { readFile } from './reading/read-file.js';
import type { Table } from './reading/table.js';

/** What was chosen, and what reading it came to. */
export type ListFile =
  | { kind: 'none' }
  | { kind: 'reading'; name: string }
  | { kind: 'unreadable'; name: string; message: string }
  | { kind: 'read'; name: string; table: Table };

export interface ListFileWays {
  file: ListFile;
  /** The page's own file field, for browsers without a chooser that keeps hold of the file. */
  field: RefObject<HTMLInputElement | null>;
  take: (source: ListSource) => void;
  choose: () => void;
  readAgain: () => void;
}

const CHANGED = 'The file was changed since, and this browser wants it chosen once more.';

/** The file of the page: chosen, dropped, and read again as it stands by then. */
export function useListFile(): ListFileWays {
  const [file, setFile] = useState<ListFile>({ kind: 'none' });
  const source = useRef<ListSource | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const read = async (from: ListSource): Promise<void> => {
    const { name } = from;
    source.current = from;
    setFile({ kind: 'reading', name });
    const reading = await from.get().then(readFile, () => null);
    // Another one was chosen meanwhile.
    if (source.current !== from) return;
    if (reading?.ok) setFile({ kind: 'read', name, table: reading.table });
    else setFile({ kind: 'unreadable', name, message: reading?.message ?? CHANGED });
    if (reading === null) field.current?.click();
  };
  const take = (from: ListSource): void => void read(from);
  const choose = (): void =>
    void picked().then((from) => {
      if (from === undefined) field.current?.click();
      else if (from) take(from);
    });
  const readAgain = (): void => (source.current ? take(source.current) : choose());
  return { file, field, take, choose, readAgain };
}

/** The first file of a field, which is then empty again, so that the same file may be chosen twice. */
export function firstOf(field: HTMLInputElement): ListSource | null {
  const chosen = field.files?.[0];
  field.value = '';
  return chosen ? ofFile(chosen) : null;
}
