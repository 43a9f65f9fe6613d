import { linesOf, type Line } from './lines.js';
import { readLine } from './read-line.js';
import type { Foretold, Verdict } from './verdict.js';
import { Verifier } from './verifier.js';

/** Verifies a log's lines. `keepsHashes`: for holding it against others, or against heads that were noted down. */
export async function verifyLines(
  foretold: Foretold | null,
  lines: AsyncIterable<Line>,
  keepsHashes = false,
): Promise<Verdict> {
  const verifier = new Verifier(foretold, keepsHashes);
  for await (const line of lines) {
    const fault = verifier.take(line);
    if (fault) return fault;
  }
  return verifier.end();
}

/** Verifies an export or a copy that is in memory, as `npm run verify` does a file. */
export async function verifyText(text: string, keepsHashes = false): Promise<Verdict> {
  const bytes = Buffer.from(text, 'utf8');
  return verifyLines(await foretell(bytes, bytes), linesOf([bytes]), keepsHashes);
}

/** What the last line says of a log, or the first where it is a copy; null where neither says anything. */
export async function foretell(begin: Buffer, end: Buffer): Promise<Foretold | null> {
  const last = readLine((await textsIn(end)).at(-1) ?? '');
  if (last.kind === 'seal') return last.seal;
  const first = readLine((await textsIn(begin)).at(0) ?? '');
  return first.kind === 'opening' ? first.opening : null;
}

async function textsIn(bytes: Buffer): Promise<string[]> {
  const texts: string[] = [];
  for await (const line of linesOf([bytes])) if ('text' in line && line.text !== '') texts.push(line.text);
  return texts;
}
