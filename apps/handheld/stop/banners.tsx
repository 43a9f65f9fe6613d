import { isAd } from '#custody';
import type { ReactNode } from 'react';
import { nothingOut, stillOut, timeOfDay } from '#ui/words';
import { useDesk } from '../parts/desk.js';
import { stopViews } from './stop.view.js';

/** ST1: a stop takes the top of every page. DY2: a break says what is not locked. */
export function Banners(): ReactNode {
  const { state, me, go } = useDesk();
  const stops = stopViews(state, me);
  const [newest] = stops;
  const { day } = state;
  const person = state.people[me];
  const out = stillOut(state);
  return (
    <div className="banners">
      {newest && (
        <button type="button" className="banner banner-stop" onClick={() => go({ page: 'stops' })}>
          <b>STOP{stops.length > 1 ? ` ×${stops.length}` : ''}</b>
          <span className="banner-words">
            <span className="banner-why" dir="auto">
              {newest.why}
            </span>
            <small dir="auto">{newest.calledBy}</small>
          </span>
          <span className="banner-do">{newest.mayLift && !newest.bar ? 'Lift' : 'See'}</span>
        </button>
      )}
      {day?.break && !day.wrapped && (
        <output className="banner banner-break">
          <b>BREAK</b>
          <span className="banner-words">
            <span className="banner-why" dir="auto">
              {day.breakWhy} since {timeOfDay(day.break, state.production.timeZone)}
            </span>
            <small dir="auto">{out.length === 0 ? nothingOut(state) : `Not locked: ${out.join(', ')}`}</small>
          </span>
        </output>
      )}
      {person && !isAd(person) && (
        <p className="banner banner-plain">You are not signed in as an AD. You may look, and STOP works.</p>
      )}
    </div>
  );
}
