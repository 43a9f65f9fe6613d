import { Unreadable } from './unreadable.js';

/** A file's bytes as text, how they were read, and a warning where that was a guess. */
export interface Decoded {
  text: string;
  encoding: string;
  notice?: string;
}

const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8', encoding: 'UTF-8' },
  { bytes: [0xff, 0xfe], label: 'utf-16le', encoding: 'UTF-16' },
  { bytes: [0xfe, 0xff], label: 'utf-16be', encoding: 'UTF-16' },
] as const;

const NOT_TEXT = 'This is no text file. Save the sheet as XLSX, or as “CSV UTF-8”, and choose that one.';

function whole(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** By its mark where there is one, else UTF-8 where it is that, else what older Windows programs wrote. */
export function decodeText(bytes: Uint8Array): Decoded {
  const decoded = decodedOf(bytes);
  // A text with a zero in it is a picture, a program, or UTF-16 that says so nowhere.
  if (decoded.text.includes('\0')) throw new Unreadable(NOT_TEXT);
  return decoded;
}

function decodedOf(bytes: Uint8Array): Decoded {
  const mark = MARKS.find((each) => each.bytes.every((byte, nth) => bytes[nth] === byte));
  if (mark) {
    const text = whole(mark.label, bytes);
    if (text === null) throw new Unreadable(`This file says that it is ${mark.encoding} and is not. Save it anew.`);
    return { text, encoding: mark.encoding };
  }
  const utf8 = whole('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8' };
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    encoding: 'Windows-1252',
    notice: 'It is not in UTF-8, so it was read as Windows-1252. See whether names with accents are right.',
  };
}
