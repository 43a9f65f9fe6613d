import { useState } from 'react';
import { clockTime, entryWords, weaponOfEntry } from '#record';
import { useDesk } from '../desk.js';
import { KeyButton } from '../parts/key-button.js';
import { KeepLog } from './keep-log.js';
import { useLogPage } from './log-source.js';

const A_PAGE = 50;

/** The log in words, newest first, a page at a time. It is never edited (DY6). */
export function LogTab() {
  const { state } = useDesk();
  const [back, setBack] = useState(0);
  const { kind, entries, cursor, message } = useLogPage(back, A_PAGE);
  return (
    <main className="sheet">
      <div className="sheet-head">
        <h1>Log</h1>
        <span className="dim">{cursor === 0 ? '' : `${cursor} entries`}</span>
        <KeyButton k="," isOff={back === 0} onPress={() => setBack((now) => Math.max(0, now - 1))}>
          Newer
        </KeyButton>
        <KeyButton k="." isOff={cursor <= (back + 1) * A_PAGE} onPress={() => setBack((now) => now + 1)}>
          Older
        </KeyButton>
        <KeepLog />
      </div>
      {kind === 'asking' && <p className="dim">Asking…</p>}
      {kind === 'failed' && <p className="refused">{message}</p>}
      <div className="log-table">
        <table>
          <thead>
            <tr>
              <th scope="col">Entry</th>
              <th scope="col">Time</th>
              <th scope="col">Weapon</th>
              <th scope="col">What</th>
              <th scope="col">Of it</th>
              <th scope="col">By</th>
            </tr>
          </thead>
          <tbody>
            {entries.toReversed().map((entry) => {
              const { what, detail } = entryWords(state, entry);
              const weaponId = weaponOfEntry(state, entry);
              return (
                <tr key={entry.cursor}>
                  <td>{entry.cursor}</td>
                  <td>{clockTime(entry.at, state.production.timeZone)}</td>
                  <td>{weaponId ? (state.weapons[weaponId]?.number ?? '') : ''}</td>
                  <td>{what}</td>
                  <td dir="auto">{detail}</td>
                  <td className="dim" dir="auto">
                    {entry.by?.name ?? ''}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </main>
  );
}
