import * as fc from 'fast-check';
import { isBlind, type Entry, type Happened } from '#custody';
import { chained } from '../custody/chain.js';
import { dryGulchDay, exportOf, fileOf, logOf, newKey, stateOf } from '../testing/exported.js';
import { isSound, type Sound } from './verdict.js';
import { verifyText } from './verify-lines.js';

const EPOCH = 'e0000000-0000-4000-8000-000000000000';
const happened = dryGulchDay();
const log = logOf(happened, EPOCH);
const lines = exportOf(log, { epoch: EPOCH });
const blind = exportOf(log, { epoch: EPOCH, audience: 'blind' });

/** The sentence that it is called wrong by; empty where it is sound. */
async function wrong(text: string | readonly string[]): Promise<string> {
  const verdict = await verifyText(typeof text === 'string' ? text : fileOf(text));
  return isSound(verdict) ? '' : verdict.why;
}

async function sound(text: readonly string[]): Promise<Sound> {
  const verdict = await verifyText(fileOf(text));
  if (isSound(verdict)) return verdict;
  throw new Error(verdict.why);
}

const replaced = (at: number, change: (line: string) => string, from = lines): string[] =>
  from.map((line, index) => (index === at - 1 ? change(line) : line));
const without = (at: number): string[] => lines.filter((_, index) => index !== at - 1);

describe('an export', () => {
  it('[Contract] of an armorer is sound: every entry, its head, who signed, and rules that would have let all through', async () => {
    const { cursor, head, epoch, seal, withheld, unlike, state } = await sound(lines);

    expect({ cursor, head, epoch }).toEqual({ cursor: log.length, head: log.at(-1)?.hash, epoch: EPOCH });
    expect(seal?.publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----/);
    expect({ withheld, unlike }).toEqual({ withheld: { counts: 0, words: 0 }, unlike: { count: 0, first: null } });
    expect(state.production.name).toBe('Dry Gulch');
  });

  it('[CH2] of an AD is sound too, and counts the inspections whose hash alone is there', async () => {
    const unanswered = Object.values(stateOf(log).weapons).filter(isBlind).length;
    expect(unanswered).toBeGreaterThan(0);
    expect((await sound(blind)).withheld).toEqual({ counts: unanswered, words: 0 });
  });

  it('[Contract] is the same after an editor put a mark before it and carriage returns at its line ends', async () => {
    expect(await wrong(`\uFEFF${lines.join('\r\n')}\r\n`)).toBe('');
    expect(await wrong(lines.join('\n'))).toBe('');
    expect(await wrong(`${fileOf(lines)}\n\n`)).toBe('');
  });

  it.each<[string, string | string[], string]>([
    ['that is empty', '', 'It is empty.'],
    ['of blank lines', '\n\n\n', 'It is empty.'],
    ['that is a picture', '\u0089PNG\r\n\u0000', 'Line 1 is not JSON.'],
    ['of another program', '[1,2]\n', 'Line 1 is no JSON object of the kind'],
    ['of brackets', `{"a":${'['.repeat(300_000)}${']'.repeat(300_000)}}`, 'Line 1 is no JSON object of the kind'],
    ['with one endless line', 'x'.repeat(3_000_000), 'Line 1 is longer than 1,000,000 bytes, and no entry is.'],
    [
      'cut short between lines',
      lines.slice(0, 20),
      'It is cut short: it ends with entry 20, and the signed last line is missing.',
    ],
    ['cut short in a line', fileOf(lines).slice(0, -100), `Line ${lines.length} breaks off: the file is cut short.`],
    ['without entry 17', without(17), 'Entry 17 is missing after entry 16, or in another place.'],
    ['without its first entries', lines.slice(5), 'Entries 1 to 5 are missing, or in another place.'],
    ['without its newest entry', without(log.length), `the file ends with entry ${log.length - 1}: some are missing.`],
    ['with an entry twice', [...lines.slice(0, 9), ...lines.slice(8)], 'Entry 9 is there twice.'],
    ['with its end twice', [...lines.slice(0, 9), ...lines.slice(3)], 'Entry 4 comes again after entry 9'],
    ['with more behind its end', [...lines, lines[3] ?? ''], `Line ${lines.length + 1} follows the signed last line.`],
    ['with a hole', [...lines.slice(0, 4), '', ...lines.slice(4)], 'Line 5 is empty, and others follow it.'],
    [
      'rewritten with spaces',
      replaced(7, (line) => line.replace('":', '": ')),
      'Line 7 is not written the way Setboard writes it',
    ],
    [
      'that says something twice',
      replaced(7, (line) => line.replace('{', '{"cursor":9,')),
      'Line 7 is not written the way',
    ],
    [
      'of another version',
      replaced(7, (line) => line.replace(/"type":"[^"]*"/, '"type":"teleport"')),
      'Line 7 has a type',
    ],
    ['with a field too many', replaced(7, (line) => line.replace('{', '{"note":"x",')), 'Line 7 has a field “note”'],
    ['without a field', replaced(7, (line) => line.replace('"deviceId":"screen",', '')), 'Line 7 has no deviceId.'],
  ])('[Contract] %s is told from a sound one', async (_what, text, told) => {
    expect(await wrong(text)).toContain(told);
  });

  it('[Contract] names the entry that says something else than it did, the first of them', async () => {
    const edited = replaced(12, (line) => line.replace('"salt":"', '"salt":"0').replace(/("salt":".{32})./, '$1'));

    expect(await wrong(edited)).toBe('Entry 12 was changed: what it says does not fit its dataHash.');
    expect(await wrong(replaced(20, () => '{', edited))).toContain('Entry 12');
    expect(await wrong(replaced(5, (line) => line.replace('"screen"', '"other"')))).toMatch(/^Entry 5 was changed/);
    expect(await wrong(replaced(1, (line) => line.replace('"screen"', '"other"')))).toMatch(/^Entry 1 was changed/);
  });

  it('[DY6] is found out where an entry was made anew with its hashes: the next one follows another', async () => {
    const made = chained(log[10]?.hash ?? '', happened[11] as Happened, { deviceId: 'screen', commandId: 'c' });
    expect(await wrong(replaced(12, () => JSON.stringify(made)))).toBe(
      'Entry 13 was changed, or the one before it was: its hash does not follow.',
    );
  });

  it('[DY6] is found out where everything after an entry was made anew: its head is not the one that was signed', async () => {
    const longer = [...happened.slice(0, -1), { ...(happened.at(-1) as Happened), at: '2026-11-22T21:33:00.000Z' }];
    const other = exportOf(logOf(longer, EPOCH), { epoch: EPOCH });
    expect(await wrong([...other.slice(0, -1), lines.at(-1) ?? ''])).toContain('was signed for another entry');
    const by = JSON.stringify({ ...JSON.parse(other.at(-1) ?? ''), publicKey: newKey().publicKey });
    expect(await wrong([...other.slice(0, -1), by])).toContain('its signature does not fit');
  });

  it('[CH2] is found out where a salt was taken out of what everybody may see', async () => {
    const strip = (line: string): string => {
      const { salt: _salt, ...entry } = JSON.parse(line) as Entry;
      return JSON.stringify(entry);
    };
    const checked = log.find(({ type }) => type === 'inspect')?.cursor ?? 0;
    expect(await wrong(replaced(2, strip))).toContain('Entry 2 is without its salt, and nothing of its kind');
    const bare = exportOf(
      log.map((entry) => (entry.cursor === checked ? (JSON.parse(strip(JSON.stringify(entry))) as Entry) : entry)),
      { epoch: EPOCH },
    );
    expect(await wrong(bare)).toContain(`Entry ${checked} is without its salt, and nothing of it is to be withheld`);
  });

  it('[CH2] is found out where what a withheld inspection still says was changed, though nothing but the digest covers it', async () => {
    const at = blind.findIndex((line) => line.includes('"type":"inspect"') && !line.includes('"salt"')) + 1;
    expect(await wrong(replaced(at, (line) => line.replace('"kind":"empty"', '"kind":"blank"'), blind))).toContain(
      'was signed over other lines',
    );
    const { digest: _d, lineSignature: _s, ...seal } = JSON.parse(blind.at(-1) ?? '') as Record<string, unknown>;
    expect(await wrong([...blind.slice(0, -1), JSON.stringify(seal)])).toContain('has no digest');
  });

  it.each(['signature', 'lineSignature'])(
    '[Contract] is found out where its %s is spelled otherwise',
    async (field) => {
      const seal = JSON.parse(lines.at(-1) ?? '') as Record<string, string>;
      const was = seal[field] ?? '';
      // The last letter of Base64 has bits that no byte is made of.
      const others = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/').map(
        (letter) => `${was.slice(0, -3)}${letter}==`,
      );
      const bytes = Buffer.from(was, 'base64');
      const other = others.find((each) => each !== was && Buffer.from(each, 'base64').equals(bytes));

      expect(other).toBeDefined();
      const line = JSON.stringify({ ...seal, [field]: other });
      expect(await wrong([...lines.slice(0, -1), line])).toContain('was changed: its');
    },
  );

  it('[Contract] is taken with the five promised fields of its last line alone', async () => {
    const { epoch, cursor, head, publicKey, signature } = JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>;
    expect(await wrong([...lines.slice(0, -1), JSON.stringify({ epoch, cursor, head, publicKey, signature })])).toBe(
      '',
    );
  });

  it('[CU2] is found out where an entry can’t follow from those before it, whatever its hashes say', async () => {
    const stray = happened.map((each) =>
      each.type === 'lock' ? { ...each, data: { ...each.data, weaponId: 'none' } } : each,
    );
    const at = happened.findIndex(({ type }) => type === 'lock') + 1;
    expect(await wrong(exportOf(logOf(happened.slice(0, at), EPOCH), { epoch: EPOCH }))).toBe('');
    const shorn = logOf(stray, EPOCH);
    const text = [...shorn.map((entry) => JSON.stringify(entry)), lines.at(-1) ?? ''];
    expect(await wrong(text)).toMatch(new RegExp(`^Entry ${at} can’t follow from those before it: `));
  });

  it('[CH4] notes what the rules of this version would not have let through, and calls it no fault', async () => {
    const late = happened.map((each) =>
      each.type === 'inspect' ? { ...each, data: { ...each.data, endsAt: null } } : each,
    );
    const { unlike } = await sound(exportOf(logOf(late, EPOCH), { epoch: EPOCH }));
    expect(unlike.count).toBeGreaterThan(0);
    expect(unlike.first?.entry.type).toBe('inspect');
  });
});

describe('every edit of a line', () => {
  const printable = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));
  const failing = async (property: fc.IAsyncProperty<unknown>, numRuns: number): Promise<string | null> =>
    fc.defaultReportMessage(await fc.check(property, { numRuns })) ?? null;
  const file = fc.constantFrom(lines, blind);
  const place = (of: readonly string[], draw: number): number => Math.floor(draw * of.length);
  const draw = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  it('[DY6] is found: a character changed, put in or taken out', async () => {
    const property = fc.asyncProperty(
      file,
      draw,
      draw,
      printable,
      fc.nat(2),
      async (from, whichLine, where, letter, kind) => {
        const at = place(from, whichLine);
        const line = from[at] ?? '';
        const spot = Math.floor(where * line.length);
        const edited = line.slice(0, spot) + (kind === 0 ? '' : letter) + line.slice(kind === 2 ? spot : spot + 1);
        const isFound =
          edited === line || (await wrong(from.map((each, index) => (index === at ? edited : each)))) !== '';
        if (!isFound) throw new Error(`line ${at + 1} passes as ${edited}`);
      },
    );
    expect(await failing(property, 600)).toBeNull();
  });

  it('[DY6] is found: lines swapped, doubled, left out, cut off', async () => {
    const property = fc.asyncProperty(file, draw, draw, fc.nat(3), async (from, first, second, kind) => {
      const [one, other] = [place(from, first), place(from, second)];
      const edited = [...from];
      if (kind === 0) [edited[one], edited[other]] = [from[other] ?? '', from[one] ?? ''];
      else if (kind === 1) edited.splice(one, 0, from[other] ?? '');
      else if (kind === 2) edited.splice(one, 1);
      else edited.splice(one);
      const isSame = edited.length === from.length && edited.every((line, index) => line === from[index]);
      if (!isSame && (await wrong(edited)) === '')
        throw new Error(`kind ${kind} at ${one + 1} and ${other + 1} passes`);
    });
    expect(await failing(property, 300)).toBeNull();
  });
});
