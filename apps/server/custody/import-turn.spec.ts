import { randomUUID } from 'node:crypto';
import { evolveAll, type PersonId } from '#custody';
import type { ImportedCommand } from '#wire';
import { armorer, firstBoard, made as now, revolver } from '../testing/first-board.js';
import { hashData, hashEntry } from './chain.js';
import { decideImport, type ImportRow } from './import-turn.js';

const row = (body: ImportedCommand): ImportRow => ({ commandId: randomUUID(), body });
const bad: ImportRow = { problems: [{ path: 'number', message: 'must be a text' }] };

const importOf = (rows: ImportRow[], personId: PersonId = armorer.personId) => ({
  id: randomUUID(),
  bodyHash: 'hash',
  personId,
  deviceId: 'd',
  rows,
});

describe('the trial of an import', () => {
  it('[Import] comes to one entry a row, chained in order, and to one receipt', async () => {
    const before = firstBoard();
    const rows = Array.from({ length: 120 }, (_, nth) => row(revolver(`${nth}`)));
    const sent = importOf(rows);

    const batch = await decideImport(before, sent, now);

    const outcome = { status: 'accepted', cursor: 121 };
    expect(batch.settled).toEqual([{ sent, outcome }]);
    expect(batch.receipts).toEqual([
      { commandId: sent.id, personId: armorer.personId, bodyHash: 'hash', outcome, at: now },
    ]);
    expect([batch.turnedAway, batch.refusals]).toEqual([[], []]);
    let head = before.head;
    for (const [nth, entry] of batch.entries.entries()) {
      const from = rows[nth];
      expect([entry.cursor, entry.commandId]).toEqual([nth + 2, from && 'commandId' in from && from.commandId]);
      expect(entry.dataHash).toBe(hashData(entry.salt ?? '', entry.data));
      expect(entry.hash).toBe(hashEntry(head, entry));
      head = entry.hash;
    }
    expect(batch.board).toEqual({ ...before, cursor: 121, head, state: evolveAll(before.state, batch.entries) });
  });

  it('[CU10] lets a row see the rows before it, across every pause', async () => {
    const rows = Array.from({ length: 120 }, (_, nth) => row(revolver(nth === 119 ? '3' : `${nth}`)));

    const { turnedAway } = await decideImport(firstBoard(), importOf(rows), now);

    expect(turnedAway.map(({ outcome }) => outcome)).toMatchObject([
      { status: 'rows-refused', refusals: [{ row: 119, status: 'refused', rule: 'CU10', reason: 'number-taken' }] },
    ]);
  });

  it('[Import] with any bad row comes to nothing, and tells of each in order', async () => {
    const before = firstBoard();
    const actor = row({ type: 'add-person', personId: armorer.personId, name: 'R. Vance', roles: ['actor'] });
    const rows = [row(revolver('7')), bad, row(revolver('7')), actor, row(revolver('8')), bad];

    const batch = await decideImport(before, importOf(rows), now);

    expect(batch).toMatchObject({ board: before, entries: [], receipts: [], refusals: [], settled: [] });
    const refusals = batch.turnedAway.flatMap(({ outcome }) => ('refusals' in outcome ? outcome.refusals : []));
    expect(refusals.map((each) => [each.row, each.status])).toEqual([
      [1, 'malformed'],
      [2, 'refused'],
      [3, 'malformed'],
      [5, 'malformed'],
    ]);
    expect(refusals[0]).toEqual({ row: 1, status: 'malformed', ...bad });
    expect(refusals[1]).not.toHaveProperty('cursor');
  });

  it('[SC1] lets a pulse go out between every fifty rows', async () => {
    let turns = 0;
    const count = (): void => {
      turns += 1;
      next = setImmediate(count);
    };
    let next = setImmediate(count);

    await decideImport(firstBoard(), importOf(Array.from({ length: 500 }, (_, nth) => row(revolver(`${nth}`)))), now);

    clearImmediate(next);
    expect(turns).toBeGreaterThanOrEqual(10);
  });

  it('[Import] by somebody who may not says so of every row', async () => {
    const { turnedAway } = await decideImport(
      firstBoard(),
      importOf([row(revolver('7')), row(revolver('8'))], 'a stranger'),
      now,
    );
    expect(turnedAway.map(({ outcome }) => outcome)).toMatchObject([
      {
        refusals: [
          { row: 0, status: 'forbidden' },
          { row: 1, status: 'forbidden' },
        ],
      },
    ]);
  });
});
