import { randomUUID } from 'node:crypto';
import type { CommandFields } from '#custody';
import { accepted, addPerson, join, setUp, type Member, type Production } from './crew.js';
import type { RunningServer } from './server.js';

/** Everybody and everything that a weapon's day takes, on a server of its own. */
export interface Cast extends Production {
  ad: Member;
  /** An actor, trained and at the meeting. */
  actorId: string;
  weaponId: string;
  lots: { blank: string; dummy: string };
}

export const REVOLVER: Omit<CommandFields['register-weapon'], 'weaponId' | 'number'> = {
  name: 'Colt SAA .45',
  kind: 'blank-firing',
  weaponType: 'single-action revolver',
  chambers: 6,
  calibre: '.45',
};

/** Registers a weapon and gives its id. */
export async function register(by: Member, number: string): Promise<string> {
  const weaponId = randomUUID();
  accepted(await by.send('register-weapon', { weaponId, number, ...REVOLVER }));
  return weaponId;
}

/** A production at the start of its day: people, one revolver, two lots, training, meeting, scene. */
export async function castDay(server: RunningServer, name?: string): Promise<Cast> {
  const production = await setUp(server, name);
  const { armorer } = production;
  const ad = await join(server, production, 'R. Cole', ['first-ad']);
  const actorId = await addPerson(armorer, 'A. Marsh', ['actor']);
  const weaponId = await register(armorer, '12');
  const lots = { blank: randomUUID(), dummy: randomUUID() };
  const lot = { calibre: '.45', supplier: 'Larkin Stage Supply', rounds: 60, knownSource: true };
  accepted(await armorer.send('add-lot', { lotId: lots.blank, label: 'B-07', kind: 'blank', charge: 'half', ...lot }));
  accepted(await armorer.send('add-lot', { lotId: lots.dummy, label: 'D-14', kind: 'dummy', ...lot }));
  const weaponType = REVOLVER.weaponType;
  accepted(await armorer.send('record-training', { personIds: [actorId], weaponType, endsOn: '2099-12-31' }));
  accepted(await ad.send('start-day', { number: 12, date: '2026-11-22' }));
  accepted(await ad.send('set-scene', { scene: '42A' }));
  const personIds = [actorId, armorer.personId, ad.personId];
  accepted(await ad.send('record-meeting', { personIds, topic: 'Blanks at the livery stable' }));
  return { ...production, ad, actorId, weaponId, lots };
}

/** An armorer's whole look at a revolver loaded with so many half loads. */
export const loadedWith = ({ lots, weaponId }: Cast, rounds: number): CommandFields['inspect'] => ({
  weaponId,
  boreClear: true,
  chambersSeen: 6,
  load: { kind: 'blank', rounds, lotId: lots.blank },
});

/** What an AD says to have seen in it. */
export const sawBlanks = ({ weaponId }: Cast, rounds: number): CommandFields['check'] => ({
  weaponId,
  boreClear: true,
  chambersSeen: 6,
  load: { kind: 'blank', rounds },
});

/** Into the actor's hands for a take. */
export const forTake = ({ weaponId, actorId, armorer }: Cast): CommandFields['issue'] => ({
  weaponId,
  actorId,
  handedById: armorer.personId,
  for: 'take',
  shown: { actor: true, lineOfFire: true },
});
