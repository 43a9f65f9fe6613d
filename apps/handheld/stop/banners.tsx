import { isAd } from '#custody';
import type { ReactNode } from 'react';
import { useDesk } from '../parts/desk.js';
import { breakView, stopViews } from './stop.view.js';

/** ST1: a stop takes the top of every page. DY2: a break says what is not locked, and leads to the list. */
export function Banners(): ReactNode {
  const { state, me, go } = useDesk();
  const stops = stopViews(state, me);
  const [newest] = stops;
  const pause = breakView(state);
  const person = state.people[me];
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
      {pause && (
        <button type="button" className="banner banner-break" onClick={() => go({ page: 'day' })}>
          <b>BREAK</b>
          <span className="banner-words">
            <span className="banner-why" dir="auto">
              {pause.why}
            </span>
            <small dir="auto">{pause.out}</small>
          </span>
        </button>
      )}
      {person && !isAd(person) && (
        <p className="banner banner-plain">You are not signed in as an AD. You may look, and STOP works.</p>
      )}
    </div>
  );
}
