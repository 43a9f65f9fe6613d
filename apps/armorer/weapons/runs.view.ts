import {
  isAd,
  isArmorer,
  roundsIn,
  type CommandBody,
  type Instant,
  type Person,
  type PersonId,
  type State,
  type Weapon,
} from '#custody';
import { loadInWords, nameOf } from '#record';
import type { KeptLoad } from '../inspect/inspect-form.view.js';
import { issueCommand, issueTerms, type KeptIssue } from '../moves/issue-form.view.js';
import { foresee } from '../foresee.js';
import { atWeapon, type Place } from '../place.js';

/** What is done to many weapons in a row: each scan goes on with the next one. */
export type Run =
  | { kind: 'inspect'; kept: KeptLoad }
  /** With the actor chosen first each scan gives one to that actor, until another is chosen. */
  | { kind: 'issue'; kept: KeptIssue; actorId?: PersonId }
  | { kind: 'lock' };

/** What a scan comes to: a page to open, or commands that it sends by itself. */
export type ScanDoes =
  | { kind: 'open'; place: Place }
  | { kind: 'send'; bodies: CommandBody[]; done: string; failed: string }
  | { kind: 'say'; words: string };

const canInspect = (weapon: Weapon): boolean =>
  weapon.status === 'locked' || weapon.status === 'inspected' || weapon.status === 'returned';

/** One scan: back from whoever has it and into the safe. What was loaded is counted first (RD3), what is frozen stays. */
function backAndLock(state: State, weapon: Weapon, me: Person, at: Instant): ScanDoes {
  const { weaponId, number, status } = weapon;
  if (status === 'locked') return { kind: 'say', words: `${number} is locked already` };
  const isPlain = roundsIn(weapon) === 0 && (weapon.load === undefined || weapon.load.kind === 'empty');
  if (!isPlain || status === 'out-of-service') return { kind: 'open', place: atWeapon(weaponId) };
  const lock: CommandBody = { type: 'lock', weaponId };
  const takeBack: CommandBody = { type: 'take-back', weaponId };
  const isBack = status === 'returned' || status === 'inspected';
  const first = isBack ? lock : takeBack;
  if (foresee(state, first, me, at)) return { kind: 'open', place: atWeapon(weaponId) };
  return {
    kind: 'send',
    bodies: isBack ? [lock] : [takeBack, lock],
    done: `${number} is back and locked`,
    failed: 'is not locked',
  };
}

/** CU6: one scan gives it to the actor who was chosen; what a rule says no to opens, and says why. */
function giveTo(
  state: State,
  weapon: Weapon,
  { kept, actorId = '' }: Run & { kind: 'issue' },
  me: Person,
  at: Instant,
): ScanDoes {
  const issue = issueCommand(weapon, { ...kept, actorId });
  if (!issue || foresee(state, issue, me, at)) return { kind: 'open', place: atWeapon(weapon.weaponId, 'issue') };
  const done = `${weapon.number} is with ${nameOf(state, issue.actorId)}`;
  return { kind: 'send', bodies: [issue], done, failed: 'is not given out' };
}

/** What the scan of a weapon does now. An AD who has no armorer's role comes to check it. */
export function onScanned(state: State, weapon: Weapon, me: Person | null, run: Run | null, at: Instant): ScanDoes {
  const { weaponId, status } = weapon;
  if (me && run?.kind === 'lock') return backAndLock(state, weapon, me, at);
  if (run?.kind === 'inspect' && canInspect(weapon)) return { kind: 'open', place: atWeapon(weaponId, 'inspect') };
  if (me && run?.kind === 'issue' && run.actorId !== undefined && status === 'with-ad')
    return giveTo(state, weapon, run, me, at);
  if (run?.kind === 'issue' && status === 'with-ad') return { kind: 'open', place: atWeapon(weaponId, 'issue') };
  if (me && isAd(me) && !isArmorer(me) && status === 'inspected')
    return { kind: 'open', place: atWeapon(weaponId, 'check') };
  return { kind: 'open', place: atWeapon(weaponId) };
}

/** The run in words, for the strip that says what the next scan does. */
export function runWords(state: State, run: Run): string {
  switch (run.kind) {
    case 'lock':
      return 'Each scan takes one back and locks it. A loaded one asks.';
    case 'issue':
      if (run.actorId !== undefined)
        return `Each scan gives one to ${nameOf(state, run.actorId)}: ${issueTerms(state, { ...run.kept, actorId: null })}`;
      return `Scan the next one to hand out: ${issueTerms(state, { ...run.kept, actorId: null })}`;
    case 'inspect': {
      const { loadKind, rounds, lotId } = run.kept;
      if (loadKind === null || loadKind === 'empty') return 'Scan the next one to inspect: empty';
      const lot = lotId ? state.lots[lotId] : undefined;
      const charge = lot?.charge ? { charge: lot.charge } : {};
      const what = loadInWords({ kind: loadKind, ...charge, ...(rounds === null ? {} : { rounds }) });
      return `Scan the next one to inspect: ${what}${lot ? ` of ${lot.label}` : ''}`;
    }
  }
}
