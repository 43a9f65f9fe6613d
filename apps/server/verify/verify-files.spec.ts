import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Entry } from '#custody';
import type { RestoredFrom } from '../custody/standing.js';
import { dryGulchDay, exportOf, fileOf, logAnew, logOf, newKey } from '../testing/exported.js';
import { verify } from './verify.js';

const [EPOCH, NEW_EPOCH] = ['e0000000-0000-4000-8000-000000000000', 'e1000000-0000-4000-8000-000000000000'];
const happened = dryGulchDay();
const log = logOf(happened, EPOCH);
const restoredFrom = { epoch: EPOCH, cursor: 60, head: log[59]?.hash ?? '' };
const restored = logAnew(log, NEW_EPOCH);
const copyOf = (entries: readonly Entry[], epoch: string, more: object = {}): string[] => [
  JSON.stringify({ copyOf: 'd0000000-0000-4000-8000-000000000000', epoch, ...more }),
  ...entries.map((entry) => JSON.stringify(entry)),
];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'setboard-verify-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, text: string | readonly string[]): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, typeof text === 'string' ? text : fileOf(text));
  return file;
}

async function run(...args: string[]): Promise<{ isGood: boolean; said: string }> {
  const said: string[] = [];
  const isGood = await verify(args, (line) => said.push(line));
  return { isGood, said: said.join('\n').replaceAll(`${folder}/`, '') };
}

describe('npm run verify', () => {
  it('[verify] says of a good file how far it goes, its head and whose key signed it', async () => {
    const key = newKey();
    const file = await put('good.jsonl', exportOf(log, { epoch: EPOCH, key }));
    const { isGood, said } = await run(file);

    expect(isGood).toBe(true);
    expect(said).toContain(`good.jsonl: all ${log.length} entries are as recorded.`);
    expect(said).toContain(`newest entry   ${log.length}, of ${log.at(-1)?.at}`);
    expect(said).toContain(`head           ${log.at(-1)?.hash}`);
    expect(said).toMatch(/signed by {6}the key [0-9a-f]{4}( [0-9a-f]{4}){3}$/m);
  });

  it('[verify] says in one sentence what is wrong with a file, and reads the others all the same', async () => {
    const good = exportOf(log, { epoch: EPOCH });
    const files = await Promise.all([
      put('cut.jsonl', good.slice(0, 30)),
      put('good.jsonl', good),
      put('odd.jsonl', Buffer.from([0xff, 0xfe, 0x7b, 0x00]).toString('latin1')),
    ]);
    const { isGood, said } = await run(...files, path.join(folder, 'none.jsonl'), folder);

    expect(isGood).toBe(false);
    expect(said).toContain('cut.jsonl: It is cut short: it ends with entry 30, and the signed last line is missing.\n');
    expect(said).toContain('good.jsonl: all');
    expect(said).toContain('odd.jsonl: Line 1 is not JSON.');
    expect(said).toContain('none.jsonl: There is no such file.');
    expect(said).toContain(': It is a folder.');
  });

  it('[verify] says of several files of one production whether the shorter begin the longest, or where they part', async () => {
    const other = logOf(happened, EPOCH, log.slice(0, 40));
    const [whole, begun, parted] = await Promise.all([
      put('whole.jsonl', exportOf(log, { epoch: EPOCH })),
      put('begun.jsonl', exportOf(log.slice(0, 50), { epoch: EPOCH })),
      put('parted.jsonl', exportOf(other.slice(0, 70), { epoch: EPOCH })),
    ]);

    expect(await run(begun, whole)).toEqual({
      isGood: true,
      said: expect.stringContaining('begun.jsonl is the beginning of whole.jsonl: the same up to its end, entry 50.'),
    });
    expect(await run(whole, parted)).toEqual({
      isGood: false,
      said: expect.stringContaining('parted.jsonl and whole.jsonl part at entry 41: up to entry 40 they are the same.'),
    });
  });

  it('[verify] holds heads that were noted down against a log, by their first digits, and misses what was cut off', async () => {
    const file = await put('noted.jsonl', exportOf(log.slice(0, 60), { epoch: EPOCH }));
    const notes = await put('notes.txt', `# printed at lunch\n${log[29]?.hash}@30 # page 2\n\n`);
    const short = `${log[41]?.hash.slice(0, 8).toUpperCase()} ${log[41]?.hash.slice(8, 16)} @ 42`;

    expect(await run(file, '--witness', short, '--witnesses', notes)).toMatchObject({ isGood: true });
    const bad = await run(file, '--witness', `${log[30]?.hash}@30`);
    expect(bad).toEqual({ isGood: false, said: expect.stringContaining(`and here it is ${log[29]?.hash}`) });
    const later = await run(file, '--witness', `${log[79]?.hash}@80`);
    expect(later).toEqual({
      isGood: false,
      said: expect.stringContaining('the log ends with entry 60: entries are missing.'),
    });
    await expect(run(file, '--witness', 'abc@3')).rejects.toThrow('“abc@3” is no head');
    await expect(run(file, '--witnesses', 'none')).rejects.toThrow('none can’t be read (ENOENT).');
    await expect(run()).rejects.toThrow('Say which file.');
    await expect(run(file, '--loud')).rejects.toThrow('npm run verify -- FILE');
  });

  it('[verify] follows a log across a restore: old files, old heads, and what it claims to be restored from', async () => {
    const old = await put('old.jsonl', exportOf(log.slice(0, 60), { epoch: EPOCH }));
    const file = await put('restored.jsonl', exportOf(restored, { epoch: NEW_EPOCH, restoredFrom }));
    const { isGood, said } = await run(
      file,
      old,
      '--witness',
      `${log[49]?.hash}@50`,
      '--witness',
      `${restored[69]?.hash}@70`,
    );

    expect(said).toContain(`restored from  epoch ${EPOCH} at entry 60, head ${restoredFrom.head}`);
    expect(said).toContain('old.jsonl is the beginning of restored.jsonl');
    expect(isGood).toBe(true);
    // What came after the restore has another hash than it would have had before.
    expect(await run(file, '--witness', `${log[69]?.hash}@70`)).toMatchObject({ isGood: false });
    const claims: [RestoredFrom, string][] = [
      [{ ...restoredFrom, head: log[58]?.hash ?? '' }, 'these entries do not give the head that it had.'],
      [{ ...restoredFrom, cursor: 900 }, `and it has ${restored.length} entries itself.`],
    ];
    for (const [claim, told] of claims) {
      const falsely = await put('claim.jsonl', exportOf(restored, { epoch: NEW_EPOCH, restoredFrom: claim }));
      expect(await run(falsely)).toEqual({ isGood: false, said: expect.stringContaining(told) });
    }
  });

  it('[SETBOARD_COPY_TO] takes a copy, which nobody signs, where that is asked for, and says that its last line is torn', async () => {
    const lines = copyOf(log, EPOCH);
    const copy = await put('copy.jsonl', lines);
    expect(await run(copy)).toEqual({ isGood: false, said: expect.stringContaining('Add --unsigned') });
    expect(await run(copy, '--unsigned')).toEqual({ isGood: true, said: expect.stringContaining('nobody: unsigned') });

    const torn = await put('torn.jsonl', fileOf(lines).slice(0, -40));
    const { isGood, said } = await run(torn, '--unsigned');
    expect(isGood).toBe(true);
    expect(said).toContain(`all ${log.length - 1} entries are as recorded`);
    expect(said).toContain('the last line breaks off and was not counted');
    const wrongs: [string[], string][] = [
      [lines.slice(0, 1), 'It is a copy that holds no entry yet.'],
      [copyOf(log, NEW_EPOCH), 'Entry 1 was changed, or the epoch was'],
      [[...lines.slice(1), lines[0] ?? ''], 'is the first one of a copy, and does not stand first.'],
      [[...lines, exportOf(log, { epoch: EPOCH }).at(-1) ?? ''], 'stands in a copy, which has none'],
      [
        copyOf(
          log.map((entry) =>
            entry.cursor === log.length ? (JSON.parse(JSON.stringify(entry, withoutSalt)) as Entry) : entry,
          ),
          EPOCH,
        ),
        'without its salt',
      ],
      [lines.map((line, at) => (at === 0 ? line.replace('d0', 'd1') : line)), 'a copy of another production.'],
    ];
    for (const [text, told] of wrongs)
      expect(await run(await put('wrong.jsonl', text), '--unsigned')).toEqual({
        isGood: false,
        said: expect.stringContaining(told),
      });
  });
});

const withoutSalt = (field: string, value: unknown): unknown => (field === 'salt' ? undefined : value);
