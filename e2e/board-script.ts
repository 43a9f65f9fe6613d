import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const WEB = path.resolve(import.meta.dirname, '../dist/web');

/** What the board has to load before it runs: its own chunk and all that this imports, gzipped one by one. */
export async function boardScript(): Promise<{ bytes: number; files: number }> {
  const manifest: Record<string, { file: string; imports?: string[] }> = JSON.parse(
    await readFile(path.join(WEB, '.vite/manifest.json'), 'utf8'),
  );
  const files = new Set<string>();
  const add = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const each of chunk.imports ?? []) add(each);
  };
  add('apps/board/index.html');
  const sizes = await Promise.all(
    [...files].map(async (file) => gzipSync(await readFile(path.join(WEB, file))).length),
  );
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: files.size };
}
