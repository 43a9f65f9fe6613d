import type { Weapon } from '#custody';
import { useDesk } from '../desk.js';
import { itsDay } from './its-day.view.js';

/** What the log says of one weapon since the day began, newest first. */
export function ItsDay({ weapon }: { weapon: Weapon }) {
  const { state, entries } = useDesk();
  const lines = itsDay(state, weapon, entries);
  return (
    <section className="its-day" aria-labelledby="its-day">
      <h2 id="its-day">Its day</h2>
      {lines.length === 0 ? (
        <p className="dim">Nothing yet today.</p>
      ) : (
        <table>
          <tbody>
            {lines.map(({ cursor, time, what, detail, by }) => (
              <tr key={cursor}>
                <td>{time}</td>
                <td>{what}</td>
                <td dir="auto">{detail}</td>
                <td className="dim" dir="auto">
                  {by}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
