/** Has the browser save a file, as if somebody had followed a link to it. */
export function saveFile({ name, blob }: { name: string; blob: Blob }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_WITHIN_MS);
}

const SAVED_WITHIN_MS = 60_000;
