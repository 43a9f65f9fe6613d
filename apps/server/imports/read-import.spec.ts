import { randomUUID } from 'node:crypto';
import { readImport } from './read-import.js';

const id = 'a2f1c8de-6a5c-4f7e-9a31-0c9a6a7d2f10';
const lot = (label: string) => ({
  type: 'add-lot',
  lotId: randomUUID(),
  label,
  kind: 'dummy',
  calibre: '.45',
  supplier: 'Dry Gulch Props',
  rounds: 50,
  knownSource: true,
});

async function rowsOf(commands: unknown[], of = id) {
  const read = await readImport({ id: of, commands });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read;
}

describe('reading an import', () => {
  it('[Import] makes each row an id of its own, the same whenever it comes again', async () => {
    const commands = [lot('14'), lot('15')];
    const [once, again, other] = [await rowsOf(commands), await rowsOf(commands), await rowsOf(commands, randomUUID())];
    const idsOf = ({ rows }: typeof once) => rows.map((row) => ('commandId' in row ? row.commandId : null));

    expect(again).toEqual(once);
    expect(new Set([...idsOf(once), ...idsOf(other)]).size).toBe(4);
    // For good: a repeat after a new version of Setboard is still the same import.
    expect(idsOf(once)[0]).toBe('804ba5ac-d24f-55cd-ab9e-07569bb39534');
  });

  it('[Import] is told from another under its id by any row', async () => {
    const [first, second] = [lot('14'), lot('15')];
    const hashOf = async (...commands: object[]) => (await rowsOf(commands)).bodyHash;
    const hashes = [
      await hashOf(first, second),
      await hashOf(second, first),
      await hashOf(first),
      await hashOf(first, { ...second, rounds: 51 }),
      await hashOf(first, { ...second, rounds: 0 }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('[Import] keeps what is wrong with a row with that row', async () => {
    const rows = [
      lot('14'),
      null,
      [],
      'x',
      { ...lot('15'), id },
      { type: 'call-stop', why: 'x' },
      {},
      { ...lot('16'), kind: 'live' },
    ];
    const read = await rowsOf(rows);
    expect(read.rows.map((row) => ('problems' in row ? row.problems.map(({ path }) => path).join() : 'good'))).toEqual([
      'good',
      '',
      '',
      '',
      'id',
      'type',
      'type',
      'kind',
    ]);
  });

  it.each([
    ['nothing', undefined, ['', 'commands']],
    ['a list', [], ['', 'commands']],
    ['neither id nor list', {}, ['id', 'commands']],
    ['a list that is none', { id, commands: { 0: lot('14') } }, ['commands']],
    ['too many rows', { id, commands: Array.from({ length: 2_001 }, () => lot('14')) }, ['commands']],
    ['a field of another', { id, commands: [lot('14')], all: true }, ['all']],
  ])('[Import] is not %s', async (_title, sent, paths) => {
    const read = await readImport(sent);
    expect('problems' in read && read.problems.map(({ path }) => path)).toEqual(paths);
  });
});
