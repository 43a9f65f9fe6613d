import { useMemo, useState } from 'react';
import { v4 as newId } from 'uuid';
import { counted } from '#record';
import { useDesk } from '../desk.js';
import { KeyButton } from '../parts/key-button.js';
import { tabPlace, type ListTab } from '../place.js';
import { ChooseFile } from './choose-file.js';
import { Columns } from './columns.js';
import { LISTS } from './fields.js';
import { barOnImport, withRefusals } from './import.view.js';
import { listRows } from './list-rows.js';
import { guessMapping, unmapped, type Mapping } from './mapping.js';
import { Preview } from './preview.js';
import type { Table } from './reading/table.js';
import { useListFile } from './use-list-file.js';
import { useListSending, type ListSending } from './use-list-sending.js';
import { useTrial } from './use-trial.js';

function Became({ sending }: Pick<ListSending, 'sending'>) {
  switch (sending.kind) {
    case 'idle':
      return null;
    case 'sending':
      return <p className="sending">sending…</p>;
    case 'refused':
      return <p className="refused">Nothing is imported: the server refuses the rows that are marked.</p>;
    case 'failed':
      return <p className="refused">Nothing is imported. {sending.message}</p>;
    case 'unconfirmed':
      return (
        <p className="refused">
          <b>Not known to be recorded.</b> {sending.message} Send the same again: it is never recorded twice.
        </p>
      );
  }
}

/** A table that was read: its columns, its rows as they are understood, and the one button that records them all. */
function Rows({ tab, table }: { tab: ListTab; table: Table }) {
  const list = LISTS[tab];
  const guessed = useMemo(() => guessMapping(list, table.headings), [list, table]);
  const [chosen, setChosen] = useState<Mapping | null>(null);
  const mapping = chosen ?? guessed;
  const rows = useMemo(() => listRows(list, table, mapping, newId), [list, table, mapping]);
  const { sending, isStill, send } = useListSending(tab, list, rows);
  const tried = useTrial(list, rows, isStill);
  const missing = unmapped(list, mapping).map(({ label }) => label);
  const all = tried && withRefusals(list, tried, sending.kind === 'refused' ? sending.refusals : []);
  const bar = barOnImport(missing, all);
  const isOff = bar !== null || sending.kind === 'sending';
  const again =
    sending.kind === 'unconfirmed' ? 'Send it again' : `Import ${counted(rows.length, list.one, list.many)}`;
  return (
    <>
      <Columns
        list={list}
        headings={table.headings}
        mapping={mapping}
        onMap={setChosen}
        isOpen={unmapped(list, guessed).length > 0}
      />
      {missing.length === 0 && all && <Preview key={table.readAs} list={list} rows={all} />}
      <div className="import-foot">
        <output className="sent">
          <Became sending={sending} />
        </output>
        {bar !== null && (
          <p className="note" id="import-bar">
            {bar}
          </p>
        )}
        <KeyButton
          k="Enter"
          isFirst
          doesWrite
          isOff={isOff}
          onPress={send}
          {...(bar === null ? {} : { describedBy: 'import-bar' })}
        >
          {again}
        </KeyButton>
      </div>
    </>
  );
}

/** Weapons, lots or people from a file: chosen, read, tried by the rules, and recorded all or not at all. */
export function ImportPage({ tab }: { tab: ListTab }) {
  const { go } = useDesk();
  const ways = useListFile();
  const { file } = ways;
  return (
    <main className="sheet import-sheet">
      <div className="sheet-head">
        <h1>Import {LISTS[tab].many}</h1>
        <KeyButton k="Escape" className="quiet" onPress={() => go(tabPlace(tab))}>
          Back
        </KeyButton>
      </div>
      <ChooseFile tab={tab} ways={ways} />
      {file.kind === 'read' && <Rows tab={tab} table={file.table} />}
    </main>
  );
}
