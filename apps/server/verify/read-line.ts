import type { Entry } from '#custody';
import type { Seal } from '../export/seal.js';
import { entryFault, isFields, openingFault, sealShapeFault, type Opening } from './shapes.js';

/** What a line says, of the three kinds of lines that there are; or why it is none of them. */
export type Said =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'seal'; readonly seal: Seal }
  | { readonly kind: 'opening'; readonly opening: Opening }
  | {
      readonly kind: 'wrong';
      readonly why: string;
      /** It does not even parse: torn off, perhaps. */ readonly isBroken: boolean;
    };

const wrong = (why: string, isBroken = false): Said => ({ kind: 'wrong', why, isBroken });

/** Reads one line. What it says is of the right shape, and no more than that. Never throws. */
export function readLine(text: string): Said {
  const fields = parse(text);
  if (fields === undefined) return wrong('is not JSON', true);
  if (!isFields(fields)) return wrong('is no JSON object of the kind that Setboard writes');
  // The same thing said twice, or a number spelled otherwise, would be read as one thing and parsed as another.
  if (JSON.stringify(fields) !== text)
    return wrong('is not written the way Setboard writes it: another program has rewritten it');
  if ('signature' in fields) return read(sealShapeFault(fields), { kind: 'seal', seal: fields as unknown as Seal });
  if ('copyOf' in fields) return read(openingFault(fields), { kind: 'opening', opening: fields as unknown as Opening });
  return read(entryFault(fields), { kind: 'entry', entry: fields as unknown as Entry });
}

const read = (fault: string | null, said: Said): Said => (fault === null ? said : wrong(fault));

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
