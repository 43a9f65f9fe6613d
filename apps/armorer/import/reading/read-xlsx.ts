import { numberFormats } from './number-formats.js';
import { Zip } from './open-zip.js';
import { readSheet, sharedTexts } from './read-sheet.js';
import { TableTaker, type Table } from './table.js';
import { Unreadable } from './unreadable.js';
import { hearXml } from './xml.js';

const WORKBOOK = 'xl/workbook.xml';

interface Sheet {
  name: string;
  relation: string;
  isHidden: boolean;
}

/** Where a part that another names lies in the zip. */
const partOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

function relationsOf(xml: string | null): Map<string, { target: string; type: string }> {
  const relations = new Map<string, { target: string; type: string }>();
  if (xml === null) return relations;
  hearXml(xml, {
    open(name, { Id, Target, Type = '' }) {
      if (name === 'Relationship' && Id && Target) relations.set(Id, { target: partOf(Target), type: Type });
    },
  });
  return relations;
}

function sheetsOf(xml: string): { sheets: Sheet[]; isFrom1904: boolean } {
  const sheets: Sheet[] = [];
  let isFrom1904 = false;
  hearXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') isFrom1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', relation, isHidden });
    },
  });
  return { sheets, isFrom1904 };
}

/** A workbook's first visible sheet. */
export function readXlsx(bytes: Uint8Array): Table {
  const zip = new Zip(bytes);
  const workbook = zip.text(WORKBOOK);
  if (workbook === null)
    throw new Unreadable(
      'This is a zip and no workbook of Excel’s. Save the sheet as XLSX or CSV, and choose that file.',
    );
  const { sheets, isFrom1904 } = sheetsOf(workbook);
  const relations = relationsOf(zip.text('xl/_rels/workbook.xml.rels'));
  const sheet = sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];
  const part = sheet ? relations.get(sheet.relation)?.target : undefined;
  const xml = part === undefined ? null : zip.text(part);
  if (!sheet || xml === null) throw new Unreadable('This workbook has no sheet that can be read.');
  const named = (kind: string): string | null => {
    const found = [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`));
    return found ? zip.text(found.target) : null;
  };
  const of = { texts: sharedTexts(named('sharedStrings')), formats: numberFormats(named('styles')), isFrom1904 };
  const taker = new TableTaker();
  readSheet(xml, of, taker);
  const others = sheets.filter((each) => each !== sheet);
  const notice = `Only the sheet “${sheet.name}” is read; ${others.length} more ${others.length === 1 ? 'is' : 'are'} in the workbook.`;
  return taker.table(`sheet “${sheet.name}”`, others.length > 0 ? [notice] : []);
}
