import { randomUUID } from 'node:crypto';
import { castDay, REVOLVER, type Cast } from './cast.js';
import type { Weapon } from '#custody';
import { accepted, addPerson, type Member } from './crew.js';
import type { RunningServer } from './server.js';

const ACTORS = ['A. Marsh', 'T. Vance', 'Wilhelmina Featherstonehaugh-Cholmondeley', 'نور الدين'];
const NAMES = ['Colt SAA .45', 'Schofield No. 3', 'Remington New Model Army 1858, nickel, pearl grip', 'Peacemaker 🤠'];

/** How far each tenth weapon got: most are in the safe, some are on each step of the way. */
const FAR = [
  'locked',
  'locked',
  'with-actor',
  'locked',
  'inspected',
  'with-ad',
  'locked',
  'returned',
  'locked',
  'with-actor',
];

/** A day with so many weapons, some of them on their way, names long and from right to left among them. */
export async function castMany(server: RunningServer, count: number): Promise<Cast> {
  const cast = await castDay(server, `${count} weapons`);
  const { armorer, ad } = cast;
  const lotId = randomUUID();
  const lot = { label: 'B-99', kind: 'blank', charge: 'quarter', calibre: '.45', supplier: 'Larkin' } as const;
  accepted(await armorer.send('add-lot', { lotId, ...lot, rounds: 5_000, knownSource: true }));
  const actors = await Promise.all(ACTORS.map((name) => addPerson(armorer, name, ['actor'])));
  const { weaponType } = REVOLVER;
  accepted(await armorer.send('record-training', { personIds: actors, weaponType, endsOn: '2099-12-31' }));
  accepted(await ad.send('record-meeting', { personIds: [...actors, armorer.personId], topic: 'Background rifles' }));

  const one = async (index: number): Promise<void> => {
    const weaponId = randomUUID();
    const number = `${index % 7 === 0 ? 'B' : ''}${100 + index}`;
    const name = NAMES[index % NAMES.length] ?? '';
    accepted(await armorer.send('register-weapon', { weaponId, number, ...REVOLVER, name }));
    const far = FAR[index % FAR.length];
    if (far === 'locked') return;
    const load = index % 4 === 0 ? ({ kind: 'empty' } as const) : ({ kind: 'blank', rounds: 3, lotId } as const);
    const looked = { weaponId, boreClear: true, chambersSeen: 6 };
    accepted(await armorer.send('inspect', { ...looked, load }));
    if (far === 'inspected') return;
    const { lotId: _ofLot, ...seen } = { lotId: '', ...load };
    accepted(await ad.send('check', { ...looked, load: seen }));
    if (far === 'with-ad') return;
    const actorId = actors[index % actors.length] ?? '';
    const shown = { actor: true, lineOfFire: index % 5 !== 0 };
    accepted(await armorer.send('issue', { weaponId, actorId, handedById: armorer.personId, for: 'take', shown }));
    if (far === 'returned') accepted(await armorer.send('take-back', { weaponId }));
  };
  // One is there already.
  const rest = Array.from({ length: count - 1 }, (_, index) => index);
  for (let from = 0; from < rest.length; from += 50) await Promise.all(rest.slice(from, from + 50).map(one));
  return cast;
}

/** Much to tell at once: seen elsewhere, short, a looser policy, an armorer with too much and another duty. */
export async function tellMuch({ armorer, ad, lots, actorId }: Cast): Promise<void> {
  const looser = { weaponsPerArmorer: 1, adMayHold: true, checkLastsSeconds: { blank: 2700 } };
  accepted(await armorer.send('set-policy', { policy: looser }));
  accepted(await armorer.send('amend-person', { personId: armorer.personId, otherDuty: 'props' }));
  accepted(await armorer.send('issue-rounds', { lotId: lots.blank, rounds: 8, personId: actorId }));
  accepted(await armorer.send('prove-lot', { lotId: lots.blank, proved: 50, sign: 'primer', counted: 50 }));
  const seen = out(armorer)[0];
  if (!seen) throw new Error('none is out');
  accepted(await ad.send('sight', { weaponId: seen.weaponId, holderId: actorId, why: 'seen with them' }));
}

/** ST4: one that is with an actor does not fire, and is frozen. */
export async function misfire({ armorer, ad }: Cast): Promise<void> {
  const frozen = out(armorer).at(-1);
  if (!frozen) throw new Error('too few are out');
  const what = { kind: 'misfire', weaponId: frozen.weaponId, what: 'did not fire' } as const;
  accepted(await ad.send('report-incident', { incidentId: randomUUID(), ...what }));
}

/** All that, a frozen weapon, and rounds outside in a break. */
export async function raiseMuch(cast: Cast): Promise<void> {
  await tellMuch(cast);
  await misfire(cast);
  accepted(await cast.ad.send('call-break', { why: 'lunch' }));
}

const out = ({ screen }: Member): Weapon[] =>
  Object.values(screen.shows().state.weapons).filter(({ status }) => status === 'with-actor');
