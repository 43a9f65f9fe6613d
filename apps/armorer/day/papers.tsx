import { isAd, isArmorer, isProducer } from '#custody';
import { useDesk } from '../desk.js';
import { paperOf } from '../parts/paper-of.js';
import { SaveButton } from '../parts/save-button.js';
import { nextDay } from './next-day.js';

/** Who may have what goes to paper. */
function useMayPrint(): boolean {
  const { me } = useDesk();
  return me !== null && (isArmorer(me) || isAd(me) || isProducer(me));
}

/** A day's report: to print and sign, and for a spreadsheet. */
export function Reports({ day, keys }: { day: number; keys?: { pdf: string; csv: string } }) {
  const { state, server } = useDesk();
  if (!useMayPrint()) return null;
  const name = `Report of day ${day}`;
  return (
    <>
      {(['pdf', 'csv'] as const).map((as) => (
        <SaveButton
          key={as}
          {...(keys ? { k: keys[as] } : {})}
          className="small"
          save={() => server.saveReport(day, as, paperOf(state))}
          saving={`Making the report of day ${day} …`}
          saved={as === 'pdf' ? 'Saved as a PDF, with places to sign.' : 'Saved as CSV, for a spreadsheet.'}
        >
          {`${name} (${as.toUpperCase()})`}
        </SaveButton>
      ))}
    </>
  );
}

/** What is printed: the newest day's report, a notice for the next call sheet, and the state for when all power is gone. */
export function Papers() {
  const { state, at, server } = useDesk();
  if (!useMayPrint()) return null;
  const date = nextDay(state, at);
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">On paper</h2>
      <div className="acts">
        {state.day && <Reports day={state.day.number} keys={{ pdf: 'R', csv: 'X' }} />}
        <SaveButton
          k="T"
          className="small"
          save={() => server.saveNotice(date, paperOf(state))}
          saving="Making the notice …"
          saved="Saved as one page. Write in scenes, time and place."
        >
          {`Call-sheet notice for ${date}`}
        </SaveButton>
        <SaveButton
          k="Z"
          className="small"
          save={() => server.saveState(paperOf(state))}
          saving="Making the page …"
          saved="Saved. Print it now, and again as often as you can."
        >
          State now, to go on by pen
        </SaveButton>
      </div>
    </section>
  );
}
