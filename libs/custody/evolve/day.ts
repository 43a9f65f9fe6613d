import type { State } from '../state.js';
import { lapseAll, type Fold } from './fold.js';

/** DY1: the new day has no scene and no meeting yet. */
export const dayStarted: Fold<'start-day'> = (state, { data, at }) => ({
  ...state,
  ...(state.day ? { pastDays: [...(state.pastDays ?? []), state.day.number] } : {}),
  day: {
    number: data.number,
    date: data.date,
    begun: at,
    scene: null,
    break: null,
    breakWhy: null,
    rolling: null,
    wrapped: null,
    meeting: null,
  },
});

const withDay = (state: State, change: Partial<NonNullable<State['day']>>): State =>
  state.day ? { ...state, day: { ...state.day, ...change } } : state;

/** PE4: a change of scene voids the meeting where the policy says so; the day's first scene changes nothing. */
export const sceneSet: Fold<'set-scene'> = (state, { data }) => {
  const was = state.day?.scene ?? null;
  const isVoid = state.production.policy.newMeetingEachScene && was !== null && was !== data.scene;
  return withDay(state, { scene: data.scene, ...(isVoid ? { meeting: null } : {}) });
};

/** PE4: late ones are briefed into the meeting without undoing it. */
export const meetingRecorded: Fold<'record-meeting'> = (state, { data, at, cursor }) => {
  const { personIds, topic, joins } = data;
  const meeting = state.day?.meeting;
  if (joins !== undefined && meeting)
    return withDay(state, { meeting: { ...meeting, personIds: [...new Set([...meeting.personIds, ...personIds])] } });
  return withDay(
    { ...state, lastMeeting: cursor },
    { meeting: { cursor, at, topic, personIds: [...new Set(personIds)] } },
  );
};

/** DY2, DY3: a break lapses every check and ends a roll. */
export const breakCalled: Fold<'call-break'> = (state, { data, at }) =>
  withDay(lapseAll(state, { reason: 'break', at, ...(data.why && { why: data.why }) }), {
    break: at,
    breakWhy: data.why,
    rolling: null,
  });

export const breakEnded: Fold<'end-break'> = (state) => withDay(state, { break: null, breakWhy: null });

export const rolled: Fold<'roll'> = (state, { at }) => withDay(state, { rolling: at });

export const cut: Fold<'cut'> = (state) => withDay(state, { rolling: null });

export const dayWrapped: Fold<'wrap-day'> = (state, { at }) =>
  withDay(lapseAll(state, { reason: 'wrap', at }), { wrapped: at, break: null, breakWhy: null, rolling: null });
