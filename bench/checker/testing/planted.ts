import type { Outcome } from '#wire';
import type { Heard, History, Sending, Wrong } from '../history.js';

const must = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`the day has no ${what}`);
  return found;
};

type Told<Status> = Sending & { answered: { outcome: Extract<Outcome, { status: Status }> } };
const told = <Status extends 'accepted' | 'refused'>({ sendings }: History, status: Status) =>
  sendings.filter((each): each is Told<Status> => each.answered?.outcome.status === status);

const heardOf = <Kind extends Heard['kind']>(history: History, kind: Kind) => {
  const { heard } = must(history.screens[0], 'screen');
  return { heard, of: heard.filter((each): each is Heard & { kind: Kind } => each.kind === kind) };
};

/** Two commands that were accepted one after the other, the first acknowledged before the second was sent. */
function inTurn(history: History) {
  const accepted = told(history, 'accepted').filter(
    ({ commandId }) => history.sendings.filter((each) => each.commandId === commandId).length === 1,
  );
  for (const first of accepted) {
    const second = accepted.find(({ sent }) => first.answered && sent.order > first.answered.order);
    if (second) return { first, second };
  }
  throw new Error('the day has no two in turn');
}

/** Faults of each kind, each put into a history in which there is none. */
export const PLANTED: { fault: string; wrong: Wrong; plant: (history: History) => void }[] = [
  {
    fault: 'a lost acknowledgement: the link stood, and no answer came',
    wrong: 'never-answered',
    plant(history) {
      const lost: Sending = must(told(history, 'accepted')[5], 'fifth');
      lost.answered = null;
    },
  },
  {
    fault: 'what was acknowledged and is not in the log',
    wrong: 'accepted-but-absent',
    plant: (history) => void history.log.pop(),
  },
  {
    fault: 'two commands that were told the same cursor',
    wrong: 'cursor-reused',
    plant(history) {
      const { first, second } = inTurn(history);
      second.answered.outcome.cursor = first.answered.outcome.cursor;
    },
  },
  {
    fault: 'a pair that was swapped: acknowledged before the other was sent, and behind it in the log',
    wrong: 'out-of-order',
    plant(history) {
      const { first, second } = inTurn(history);
      const [one, other] = [first.answered, second.answered];
      [one.outcome.cursor, other.outcome.cursor] = [other.outcome.cursor, one.outcome.cursor];
    },
  },
  {
    fault: 'a refusal by a state that is older than what was acknowledged before',
    wrong: 'out-of-order',
    plant(history) {
      const late: Sending = must(told(history, 'refused').at(-1), 'refusal');
      if (late.answered?.outcome.status === 'refused') late.answered.outcome.cursor = 1;
    },
  },
  {
    fault: 'a gap in the log',
    wrong: 'log-gap',
    plant: (history) => void history.log.splice(40, 1),
  },
  {
    fault: 'an entry that is in the log twice',
    wrong: 'log-double',
    plant: (history) => void history.log.splice(40, 0, must(history.log[39], 'entry')),
  },
  {
    fault: 'one command that was done twice, under two cursors',
    wrong: 'id-twice',
    plant(history) {
      must(history.log[60], 'entry').commandId = must(history.log[59], 'entry').commandId;
    },
  },
  {
    fault: 'an entry whose words were edited',
    wrong: 'chain-broken',
    plant(history) {
      must(
        history.log.find(({ type }) => type === 'inspect')?.data as { chambersSeen?: number },
        'check',
      ).chambersSeen = 5;
    },
  },
  {
    fault: 'an entry that says something else than was sent',
    wrong: 'not-as-decided',
    plant(history) {
      const { body } = must(
        told(history, 'accepted').find(({ body }) => body.type === 'set-scene'),
        'scene',
      );
      if (body.type === 'set-scene') body.scene = 'another';
    },
  },
  {
    fault: 'a refusal that the rules know nothing of',
    wrong: 'wrong-refusal',
    plant(history) {
      const { outcome } = must(told(history, 'refused')[3], 'refusal').answered;
      if (outcome.status === 'refused') outcome.reason = outcome.reason === 'wrong-state' ? 'no-scene' : 'wrong-state';
    },
  },
  {
    fault: 'a refusal that was not kept',
    wrong: 'refusal-not-kept',
    plant: (history) => void history.refusals.splice(3, 1),
  },
  {
    fault: 'a repeat that got another answer',
    wrong: 'two-answers',
    plant(history) {
      const once = must(told(history, 'accepted')[7], 'accepted');
      const { outcome, order, ms } = once.answered;
      const answered = { outcome: { ...outcome, cursor: outcome.cursor + 1 }, order: order + 1, ms };
      history.sendings.push({ ...once, answered });
    },
  },
  {
    fault: 'what was refused and is in the log all the same',
    wrong: 'refused-but-written',
    plant(history) {
      const refused = must(told(history, 'refused')[2], 'refusal');
      must(history.log.at(-1), 'entry').commandId = refused.commandId;
    },
  },
  {
    fault: 'an entry that nobody sent',
    wrong: 'made-by-nobody',
    plant(history) {
      const { commandId } = must(told(history, 'accepted')[9], 'accepted');
      history.sendings = history.sendings.filter((each) => each.commandId !== commandId);
    },
  },
  {
    fault: 'a command that was done when nobody waited for it any more',
    wrong: 'done-late',
    plant(history) {
      const { commandId, sent } = must(told(history, 'accepted')[9], 'accepted');
      const { at } = must(
        history.log.find((entry) => entry.commandId === commandId),
        'entry',
      );
      history.wallAtZeroMs = Date.parse(at) - sent.ms - 3_000;
    },
  },
  {
    fault: 'a served state that is not the fold of the log',
    wrong: 'wrong-state',
    plant(history) {
      const { served } = history;
      if (served) served.state = { ...served.state, stops: [], stop: null, weapons: {} };
    },
  },
  {
    fault: 'a batch that a screen was never sent',
    wrong: 'screen-gap',
    plant(history) {
      const { heard, of } = heardOf(history, 'events');
      heard.splice(heard.indexOf(must(of[20], 'batch')), 1);
    },
  },
  {
    fault: 'a batch that a screen was sent twice',
    wrong: 'screen-double',
    plant(history) {
      const { heard, of } = heardOf(history, 'events');
      const batch = must(of[20], 'batch');
      heard.splice(heard.indexOf(batch), 0, batch);
    },
  },
  {
    fault: 'an entry on a screen that the log does not have',
    wrong: 'shown-but-not-in-log',
    plant(history) {
      const { events } = must(heardOf(history, 'events').of[20], 'batch').events;
      events.splice(0, 1, { ...must(events[0], 'entry'), hash: '00' });
    },
  },
  {
    fault: 'a screen that held itself current by a pulse that was too old',
    wrong: 'old-counted-current',
    plant(history) {
      const { heard, of } = heardOf(history, 'pulse');
      const { ms, pulse } = must(of.at(-1), 'pulse');
      heard.push({ ms: ms + 2_500, kind: 'counted', isCurrent: true, epoch: pulse.epoch, cursor: pulse.cursor });
    },
  },
  {
    fault: 'a screen that held itself current behind its pulse',
    wrong: 'behind-counted-current',
    plant(history) {
      const { heard, of } = heardOf(history, 'pulse');
      const { ms, pulse } = must(of.at(-1), 'pulse');
      heard.push({ ms: ms + 1, kind: 'counted', isCurrent: true, epoch: pulse.epoch, cursor: pulse.cursor - 1 });
    },
  },
  {
    fault: 'a pulse that came before the entries that it speaks of',
    wrong: 'pulse-before-its-entries',
    plant(history) {
      const { heard, of } = heardOf(history, 'pulse');
      const { ms, pulse } = must(of.at(-1), 'pulse');
      heard.push({ ms: ms + 1, kind: 'pulse', pulse: { ...pulse, cursor: history.log.length + 1 } });
    },
  },
];
