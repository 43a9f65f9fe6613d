import { strToU8, zipSync } from 'fflate';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Each part's XML where it is not the plain one. */
export interface WorkbookParts {
  sheets?: string;
  /** `<row>…</row>` of the first sheet. */
  rows?: string;
  texts?: readonly string[];
  styles?: string;
  others?: Record<string, Uint8Array>;
}

const relation = (nth: number, kind: string, target: string): string =>
  `<Relationship Id="r${nth}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

/** A workbook as a spreadsheet writes it, of the parts that matter to a list. */
export function workbook({ sheets, rows = '', texts = [], styles = '', others = {} }: WorkbookParts): Uint8Array {
  const relations = [
    relation(1, 'worksheet', 'worksheets/sheet1.xml'),
    relation(2, 'styles', 'styles.xml'),
    relation(3, 'sharedStrings', '/xl/sharedStrings.xml'),
  ];
  const parts = {
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}">${sheets ?? '<sheets><sheet name="List" r:id="r1"/></sheets>'}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}>${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
  };
  return zipSync({
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
    ...others,
  });
}

/** One row whose cells are texts of their own. */
export const rowOf = (...texts: string[]): string =>
  `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
