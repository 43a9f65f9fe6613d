import { changePolicy, DEFAULT_POLICY, PRESET_POLICIES } from '#custody';
import { policyFields } from './day.view.js';
import { changedLines } from './policy-lines.js';

describe('what a policy would change', () => {
  it('[CU12] is told line by line, with what holds now', () => {
    const was = policyFields(DEFAULT_POLICY);
    const next = changePolicy(DEFAULT_POLICY, {
      idleLoadedSeconds: null,
      checkLastsSeconds: { blank: 1200 },
      adMayHold: true,
    });
    expect(changedLines(was, policyFields(next))).toEqual([
      'A check with blanks lasts, minutes (CH4): 20, now 30',
      'Loaded and idle, minutes (DY5): no limit, now 10',
      'The AD may hold it and take it from the actor (CU2): yes, now no',
    ]);
    expect(changedLines(was, was)).toEqual([]);
  });

  it('[CU12] is what a place asks for otherwise, where its preset is chosen', () => {
    const newMexico = policyFields(PRESET_POLICIES['new-mexico'].policy);
    expect(changedLines(policyFields(DEFAULT_POLICY), newMexico)).toEqual([
      'Each scene wants its own safety meeting (PE4): yes, now no',
    ]);
  });
});
