import type { CommandBody, PolicyChange, State } from '#custody';
import { SetDay } from './set-day.js';

/** Something that somebody does at a second of the day. */
interface Step {
  at: number;
  by: string;
  does: CommandBody;
}

const RIFLES = Array.from({ length: 40 }, (_, index) => String(index + 1).padStart(2, '0'));
/** How long a careful pair of hands takes with one of them. */
const EACH_SECONDS = 20;
const ARMORERS = ['hortiz', 'jreyes'];

const second = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return (hours * 60 + minutes) * 60;
};
/** The armorers share them. */
const armorerOf = (rifle: string): string => ARMORERS[Number(rifle) % ARMORERS.length] ?? 'hortiz';
const performer = (rifle: string): string => `background ${rifle}`;
const but = (...left: string[]): string[] => RIFLES.filter((rifle) => !left.includes(rifle));

/** One after another from a time of day on, each by its armorer, or all by one person. */
const inTurn = (from: string, does: (rifle: string) => CommandBody, rifles = RIFLES, by?: string): Step[] =>
  rifles.map((rifle, index) => ({
    at: second(from) + index * EACH_SECONDS,
    by: by ?? armorerOf(rifle),
    does: does(rifle),
  }));

const LOOK = { boreClear: true, chambersSeen: 1, magazineSeen: true, load: { kind: 'empty' } } as const;
const inspect = (weaponId: string): CommandBody => ({ type: 'inspect', weaponId, ...LOOK });
const check = (weaponId: string): CommandBody => ({ type: 'check', weaponId, ...LOOK });
const takeBack = (weaponId: string): CommandBody => ({ type: 'take-back', weaponId });
const lock = (weaponId: string): CommandBody => ({ type: 'lock', weaponId });

/** How the day goes otherwise than as a careful crew would have it. */
export interface Otherwise {
  policy?: PolicyChange;
  /** CU7. */
  isLineOfFireShown?: boolean;
  /** PE5. */
  otherDuty?: string;
}

function issueWith({ isLineOfFireShown = true }: Otherwise) {
  return (weaponId: string): CommandBody => ({
    type: 'issue',
    weaponId,
    actorId: performer(weaponId),
    handedById: armorerOf(weaponId),
    for: 'take',
    shown: { actor: true, lineOfFire: isLineOfFireShown },
  });
}

/** Inspected, checked and out, from a time of day on: most of an hour. */
function out(from: [string, string, string], otherwise: Otherwise, rifles = RIFLES): Step[] {
  const [inspecting, checking, issuing] = from;
  return [
    ...inTurn(inspecting, inspect, rifles),
    ...inTurn(checking, check, rifles, 'rcole'),
    ...inTurn(issuing, issueWith(otherwise), rifles),
  ];
}

const back = (taking: string, locking: string, rifles = RIFLES): Step[] => [
  ...inTurn(taking, takeBack, rifles),
  ...inTurn(locking, lock, rifles),
];

const once = (at: string, by: string, does: CommandBody): Step => ({ at: second(at), by, does });

const BETWEEN_TAKES_SECONDS = 900;
const TAKE_SECONDS = 260;

/** Roll and cut, again and again. */
const takes = (from: string, to: string): Step[] =>
  Array.from({ length: Math.floor((second(to) - second(from)) / BETWEEN_TAKES_SECONDS) }, (_, index) => index).flatMap(
    (take): Step[] => {
      const at = second(from) + take * BETWEEN_TAKES_SECONDS;
      return [
        { at, by: 'rcole', does: { type: 'roll' } },
        { at: at + TAKE_SECONDS, by: 'rcole', does: { type: 'cut' } },
      ];
    },
  );

const scene = (at: string, name: string): Step => once(at, 'rcole', { type: 'set-scene', scene: name });

const incident = { incidentId: 'strap', weaponId: '21' };

function script(otherwise: Otherwise): Step[] {
  const people = [...ARMORERS, 'rcole', ...RIFLES.map(performer)];
  return [
    once('06:00', 'rcole', { type: 'start-day', number: 12, date: '2026-11-22' }),
    once('06:05', 'rcole', { type: 'record-meeting', personIds: people, topic: 'Forty rifles in the square' }),
    scene('06:06', '41'),
    ...out(['06:15', '06:30', '07:30'], otherwise),
    ...takes('08:00', '11:45'),
    scene('09:20', '42'),
    // One goes to the costume truck, and comes out again.
    ...back('10:10', '10:12', ['07']),
    ...out(['10:30', '10:32', '10:40'], otherwise, ['07']),
    scene('10:55', '43'),
    once('12:00', 'rcole', { type: 'call-break', why: 'lunch' }),
    ...back('12:02', '12:12', but('18', '36')),
    ...back('12:41', '12:48', ['18', '36']),
    once('13:00', 'rcole', { type: 'end-break' }),
    ...out(['13:02', '13:17', '13:35'], otherwise),
    scene('14:00', '44'),
    ...takes('14:15', '17:15'),
    // A strap breaks.
    once('15:35', 'rcole', { type: 'report-incident', ...incident, kind: 'damage', what: 'strap broken' }),
    once('15:40', 'hortiz', { type: 'take-back', weaponId: '21' }),
    once('15:52', 'hortiz', {
      type: 'close-incident',
      incidentId: 'strap',
      cause: 'worn through',
      correction: 'new one',
    }),
    once('15:53', 'hortiz', lock('21')),
    // One went on from hand to hand, and the AD saw it.
    once('16:20', 'rcole', { type: 'sight', weaponId: '12', holderId: performer('13'), why: 'seen with them' }),
    ...back('16:26', '16:28', ['12']),
    once('17:30', 'rcole', { type: 'call-break', why: 'company move' }),
    ...back('17:31', '17:32', but('12', '21', '33')),
    once('17:50', 'rcole', { type: 'end-break' }),
    ...back('17:58', '17:59', ['33']),
    ...out(['18:00', '18:15', '18:35'], otherwise, but('21')),
    ...takes('19:00', '20:15'),
    ...back('20:20', '20:22', but('21', '02', '39', '40')),
    ...back('20:50', '20:55', ['02', '39', '40']),
    once('21:00', 'rcole', { type: 'wrap-day' }),
  ];
}

function onTheCart(otherwise: Otherwise): SetDay {
  const set = new SetDay(otherwise.policy);
  const rifle = { name: 'Henry 1860', kind: 'real', weaponType: 'rifle', chambers: 1, magazine: 12 } as const;
  for (const number of RIFLES) {
    set.does('hortiz', { type: 'register-weapon', weaponId: number, number, ...rifle });
    set.does('hortiz', { type: 'add-person', personId: performer(number), name: performer(number), roles: ['actor'] });
  }
  const personIds = RIFLES.map(performer);
  set.does('hortiz', { type: 'record-training', personIds, weaponType: 'rifle', endsOn: '2026-12-31' });
  const { otherDuty } = otherwise;
  return otherDuty ? set.does('hortiz', { type: 'amend-person', personId: 'jreyes', otherDuty }) : set;
}

const MINUTE = 60;
const DAY_MINUTES = 24 * 60;

/** Forty empty rifles of the background through a whole day: what a board is sent, at each minute of it. */
export function* fortyRifles(otherwise: Otherwise = {}): Generator<{ clock: string; at: string; state: State }> {
  const set = onTheCart(otherwise);
  const steps = script(otherwise).sort((a, b) => a.at - b.at);
  for (let minute = 0; minute < DAY_MINUTES; minute += 1) {
    while (steps[0] && steps[0].at <= minute * MINUTE) {
      const step = steps.shift();
      if (step) set.time(`00:00:${step.at}`).does(step.by, step.does);
    }
    const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    yield { clock, at: set.time(clock).at, state: set.seen };
  }
}
