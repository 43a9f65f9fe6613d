import { lapseOf, type Instant, type State, type Weapon } from '#custody';
import { counted, frozenWords, nameOf, shortWords, timeOfDay } from '#ui/words';
import { lapsedWhy, type BreakNames } from './its-day.view.js';

export interface Warning {
  strong: string;
  text: string;
}

function lapseWarning(state: State, weapon: Weapon, at: Instant, breaks: BreakNames): Warning | null {
  const lapse = lapseOf(weapon, at);
  if (!lapse || weapon.status === 'returned' || weapon.status === 'locked') return null;
  const time = timeOfDay(lapse.at, state.production.timeZone);
  const next = weapon.status === 'inspected' ? 'Inspect it again.' : 'Take it back and inspect it again.';
  return {
    strong: `Check lapsed ${lapsedWhy(lapse, breaks)}, ${time}.`,
    text: `Nothing may be done with it on set. ${next}`,
  };
}

function differing(state: State, weapon: Weapon): Warning {
  const seen = weapon.check?.load?.rounds ?? 0;
  const declared = weapon.inspection?.load?.rounds ?? 0;
  return {
    strong: `${nameOf(state, weapon.check?.by)} saw ${seen === 0 ? 'none' : counted(seen, weapon.check?.load?.kind ?? 'round')}, ${nameOf(state, weapon.inspection?.by)} declared ${declared}.`,
    text: 'Unload it, count again and inspect it anew.',
  };
}

/** The one thing that is wrong with it, in words, and what to do about it; the worst first. */
export function warningOf(state: State, weapon: Weapon, at: Instant, breaks: BreakNames): Warning | null {
  if (weapon.status === 'out-of-service')
    return {
      strong: `Out of service: ${frozenWords(state, weapon)}.`,
      text: 'Leave it as it is. It may be taken back; nothing else until it is let go (ST7).',
    };
  if (weapon.sighted)
    return {
      strong: `Not checked. Seen with ${nameOf(state, weapon.holder)} ${timeOfDay(weapon.sighted.at, state.production.timeZone)}: ${weapon.sighted.why}`,
      text: 'Both checks lapsed. An armorer takes it back.',
    };
  if (weapon.status === 'returned' && weapon.lapsed?.reason === 'counts-differ') return differing(state, weapon);
  const lapsed = lapseWarning(state, weapon, at, breaks);
  if (lapsed) return lapsed;
  if (state.day?.break && state.day.wrapped === null && weapon.status !== 'locked')
    return { strong: 'Not locked in the break.', text: 'Take it back, unload it and lock it.' };
  if (weapon.short)
    return { strong: `${shortWords(weapon.short)}.`, text: 'It stands until somebody answers for it in writing.' };
  return null;
}
