import * as fc from 'fast-check';
import { ENTRY_TYPES, type Happened } from '#custody';
import { dryGulchDay, exportOf, fileOf, logOf } from '../testing/exported.js';
import { linesOf, type Line } from './lines.js';
import { isSound } from './verdict.js';
import { verifyText } from './verify-lines.js';

const EPOCH = 'e0000000-0000-4000-8000-000000000000';
const happened = dryGulchDay();
const lines = exportOf(logOf(happened, EPOCH), { epoch: EPOCH });
const failing = async (property: fc.IAsyncProperty<unknown>): Promise<string | undefined> =>
  fc.defaultReportMessage(await fc.check(property, { numRuns: 150 }));

async function splitInto(text: Buffer, size: number): Promise<Line[]> {
  const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.subarray(at * size, (at + 1) * size),
  );
  const found: Line[] = [];
  for await (const line of linesOf(chunks)) found.push(line);
  return found;
}

describe('whatever is in a file', () => {
  it('[Contract] is read line by line, wherever the disk cuts it, letters of many bytes too', async () => {
    const text = Buffer.from('\uFEFF{"é":"…"}\r\n\n{"𝄞":1}');
    const whole = [
      { number: 1, text: '{"é":"…"}', isEnded: true },
      { number: 2, text: '', isEnded: true },
      { number: 3, text: '{"𝄞":1}', isEnded: false },
    ];
    for (let size = 1; size <= text.length; size += 1) expect(await splitInto(text, size)).toEqual(whole);
    expect(await splitInto(Buffer.from([0x7b, 0xff, 0x0a]), 2)).toEqual([
      { number: 1, wrong: expect.stringContaining('is not text in UTF-8') },
    ]);
    // What never ends is not kept to see where it does.
    expect(await splitInto(Buffer.alloc(9_000_000, 'x'), 65_536)).toEqual([
      { number: 1, wrong: 'is longer than 1,000,000 bytes, and no entry is' },
    ]);
  });

  it('[Contract] is answered with one sentence, never with a fault', async () => {
    const anything = fc.oneof(fc.json(), fc.string(), fc.constantFrom(...lines));
    const property = fc.asyncProperty(fc.array(anything, { maxLength: 8 }), async (drawn) => {
      const verdict = await verifyText(fileOf(drawn));
      if (!isSound(verdict) && /\n|undefined|NaN|\bat \S+:\d/.test(verdict.why)) throw new Error(verdict.why);
    });
    expect(await failing(property)).toBeUndefined();
  });

  it('[Contract] is answered so where its hashes are right and its entries say what no server would', async () => {
    const data = fc.dictionary(
      fc.constantFrom(
        'weaponId',
        'personId',
        'personIds',
        'load',
        'roles',
        'policy',
        'inspection',
        '__proto__',
        'lotId',
      ),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const property = fc.asyncProperty(fc.constantFrom(...ENTRY_TYPES), data, async (type, said) => {
      const last = happened.at(-1);
      const stray = { ...last, cursor: happened.length + 1, type, data: said } as Happened;
      const log = logOf([...happened, stray], EPOCH);
      const text = [...log.map((entry) => JSON.stringify(entry)), lines.at(-1) ?? ''];
      if (isSound(await verifyText(fileOf(text)))) throw new Error('it is sound under another log’s signature');
    });
    expect(await failing(property)).toBeUndefined();
  });

  it('[ST6] may be without a concern’s words where they were withheld with a reason, and only there', async () => {
    const at = happened.at(-1)?.at ?? '';
    const by = happened[0]?.by ?? null;
    const raise = { type: 'raise-concern' as const, by: null, at };
    const [first, second] = ['c0000000-0000-4000-8000-000000000001', 'c0000000-0000-4000-8000-000000000002'];
    const answer = { concernId: first, answer: 'Looked into.', withhold: 'It names somebody.' };
    const day: Happened[] = [
      ...happened,
      { ...raise, cursor: happened.length + 1, data: { concernId: first, text: 'He was drunk' } },
      { ...raise, cursor: happened.length + 2, data: { concernId: second, text: 'Show me 07', number: '07' } },
      { type: 'answer-concern', by, at, cursor: happened.length + 3, data: answer },
    ];
    const log = logOf(day, EPOCH);
    const verdict = await verifyText(fileOf(exportOf(log, { epoch: EPOCH, audience: 'blind' })));
    const bared = await verifyText(fileOf(exportOf(log, { epoch: EPOCH, audience: 'public' })));

    expect(isSound(verdict) && verdict.withheld.words).toBe(1);
    expect(bared).toMatchObject({ cursor: day.length, why: expect.stringContaining('is without its salt') });
  });
});
