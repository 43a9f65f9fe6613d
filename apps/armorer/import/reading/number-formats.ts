import { hearXml } from './xml.js';

/** How a number in a cell is shown, as far as it matters to a list: as a day, or with zeros in front ("07"). */
export type NumberFormat = { kind: 'plain' } | { kind: 'day' } | { kind: 'zeros'; figures: number };

const PLAIN: NumberFormat = { kind: 'plain' };

/** The formats of dates that a workbook names by number alone. */
const isBuiltInDay = (id: number): boolean => (id >= 14 && id <= 17) || id === 22;

function formatOf(code: string): NumberFormat {
  if (/^0+$/.test(code)) return { kind: 'zeros', figures: code.length };
  // What stands in quotes or brackets is no part of the pattern.
  const pattern = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /y/i.test(pattern) && /d/i.test(pattern) ? { kind: 'day' } : PLAIN;
}

/** The format of each cell style of a workbook, by the style's number. */
export function numberFormats(xml: string | null): NumberFormat[] {
  const own = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let isInStyles = false;
  if (xml === null) return formats;
  hearXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), formatOf(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') isInStyles = true;
      if (name !== 'xf' || !isInStyles) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      formats.push(own.get(id) ?? (isBuiltInDay(id) ? { kind: 'day' } : PLAIN));
    },
    close(name) {
      if (name === 'cellXfs') isInStyles = false;
    },
  });
  return formats;
}

const DAY_MS = 86_400_000;
const DAYS_FROM_1900 = Date.UTC(1899, 11, 30);
const DAYS_FROM_1904 = Date.UTC(1904, 0, 1);
/** The last day of the year 9999, counted from 1900. */
const LAST_DAY = 2_958_465;

/** A number as its cell shows it; days as `YYYY-MM-DD`. */
export function shownAs(number: string, format: NumberFormat, isFrom1904: boolean): string {
  const value = Number(number);
  if (format.kind === 'plain' || !Number.isInteger(value) || value < 0) return number;
  if (format.kind === 'zeros') return String(value).padStart(format.figures, '0');
  if (value > LAST_DAY) return number;
  return new Date((isFrom1904 ? DAYS_FROM_1904 : DAYS_FROM_1900) + value * DAY_MS).toISOString().slice(0, 10);
}
