/** Advance widths of B612 from U+0020 to U+007E and from U+00A0 to U+00FF, in twentieths of an em; bold is as wide. */
const ASCII = '778hbie499bc596bdddddddddd65dadbkddcdcbde69cbifgcgdbcedjdcc9bafbbbcacb8cc66b7icccc898cbfbbad4cf';
const LATIN = '77abcc4abb8eh0bb6c66bde5b68efffbddddddhdcccc6666dfgggggggeeeecddbbbbbbhbbbbb6666dccccccbcccccbcb';

const widths = new Map<string, number>();
for (const [from, table] of [
  [0x20, ASCII],
  [0xa0, LATIN],
] as const)
  for (const [index, width] of table.split('').entries())
    widths.set(String.fromCharCode(from + index), Number.parseInt(width, 36) / 20);

/** Letters that B612 lacks come from a font of the system: an ideograph or an emoji is taken to be this wide. */
const WIDEST_EM = 1.15;
const ELSE_EM = 0.75;

const isWide = (char: string): boolean => (char.codePointAt(0) ?? 0) >= 0x1100;

const known = new Map<string, number>();
const MOST_KNOWN = 4000;

/** How wide a text stands in B612, in ems. What B612 lacks is taken rather too wide than too narrow. */
export function textEms(text: string): number {
  const found = known.get(text);
  if (found !== undefined) return found;
  let ems = 0;
  for (const char of text) ems += widths.get(char) ?? (isWide(char) ? WIDEST_EM : ELSE_EM);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, ems);
  return ems;
}
