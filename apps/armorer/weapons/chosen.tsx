import type { CommandBody, Weapon } from '#custody';
import { LoadMark } from '#ui';
import { useDesk } from '../desk.js';
import { KeyButton } from '../parts/key-button.js';
import { Refused, Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';
import { atWeapon, type WeaponAct } from '../place.js';
import type { Action } from './actions.js';
import { chosenView, type ActionOffer, type ChosenView } from './chosen.view.js';
import { FiredRow } from './fired-row.js';
import { ItsDay } from './its-day.js';
import { wasWithActor, type LastIssue } from './its-day.view.js';
import { pathOf } from './path.view.js';
import { SeenWith } from './seen-with.js';

/** Which form an action opens; the others are sent as they are tapped. */
const FORM_OF: Partial<Record<Action, WeaponAct>> = {
  inspect: 'inspect',
  'same-again': 'same-again',
  check: 'check',
  issue: 'issue',
  sight: 'sight',
  'report-incident': 'incident',
  'close-incident': 'close',
  'release-weapon': 'release',
  'answer-short': 'short',
  'amend-weapon': 'amend',
  'retire-weapon': 'retire',
};

/** CU7: "again" is for the same take or rehearsal, and its button says what it signs. */
function againBody(weapon: Weapon, last: LastIssue, me: string): CommandBody<'issue'> {
  return {
    type: 'issue',
    weaponId: weapon.weaponId,
    actorId: last.actorId,
    handedById: me,
    for: last.for,
    ...(last.rehearsalReason === undefined ? {} : { rehearsalReason: last.rehearsalReason }),
    shown: { actor: true, lineOfFire: true },
  };
}

function Head({ weapon, view }: { weapon: Weapon; view: ChosenView }) {
  const { at } = useDesk();
  return (
    <div className="head">
      <b className="no">{view.number}</b>
      <div>
        <h1 dir="auto">{view.name}</h1>
        <p className="dim" dir="auto">
          {view.description}
        </p>
      </div>
      <LoadMark weapon={weapon} at={at} />
    </div>
  );
}

function Path({ weapon }: { weapon: Weapon }) {
  const { entries } = useDesk();
  const steps = pathOf(weapon, wasWithActor(weapon, entries));
  if (!steps) return null;
  return (
    <ol className="path" aria-label="Its path">
      {steps.map(({ name, place }) => (
        <li key={name} data-place={place} aria-current={place === 'is' ? 'step' : undefined}>
          {name}
        </li>
      ))}
    </ol>
  );
}

function AgainNote({ offer, last }: { offer: ActionOffer | null; last: LastIssue | null }) {
  const { me } = useDesk();
  if (offer?.action !== 'again' || !last) return null;
  const what = last.for === 'take' ? 'for a take' : `for a rehearsal: ${last.rehearsalReason ?? ''}`;
  return (
    <p className="note">
      {what} · shown to {last.actorName} and to the line of fire · handed over by {me?.name}
    </p>
  );
}

/** The chosen weapon: what it is, what is wrong, what may be done now, where it has been. */
export function Chosen({ weapon }: { weapon: Weapon }) {
  const { state, at, me, entries, go, say, isInHand } = useDesk();
  const view = chosenView(state, weapon, me, at, entries);
  const { last } = view;
  const sending = useSending(() => undefined);
  const { weaponId, number } = weapon;

  const take = (fired?: number): void =>
    sending.send({ type: 'take-back', weaponId, ...(fired === undefined ? {} : { fired }) }, () =>
      say(fired === undefined ? `${number} is back` : `${number} is back, ${fired} fired`),
    );
  const act = (action: Action): void => {
    const form = FORM_OF[action];
    if (action === 'lock' && weapon.load?.rounds) go(atWeapon(weaponId, 'lock'));
    else if (form) go(atWeapon(weaponId, form));
    else if (action === 'lock') sending.send({ type: 'lock', weaponId }, () => say(`${number} is locked`));
    else if (action === 'take-back') take();
    else if (action === 'hand-back')
      sending.send({ type: 'hand-back', weaponId }, () => say(`${number} is with the AD`));
    else if (action === 'again' && last && me)
      sending.send(againBody(weapon, last, me.personId), () => say(`${number} is with ${last.actorName}`));
  };
  const asksFired = view.askFired > 0 && view.first?.action === 'take-back';
  return (
    <div className="chosen">
      <Head weapon={weapon} view={view} />
      {view.warning && (
        <div className="warn">
          <strong>{view.warning.strong}</strong> {view.warning.text}
        </div>
      )}
      <div className="acts">
        {asksFired && view.first && <FiredRow offer={view.first} rounds={view.askFired} onTake={take} />}
        {view.first && !asksFired && (
          <KeyButton
            isFirst
            doesWrite
            k={view.first.key}
            isOff={sending.isSending}
            onPress={() => view.first && act(view.first.action)}
          >
            {view.first.text}
          </KeyButton>
        )}
        {view.waitsFor && <p className="waits">{view.waitsFor}</p>}
        {view.others.map((offer) => (
          <KeyButton
            key={offer.action}
            doesWrite
            k={offer.key}
            isOff={sending.isSending}
            onPress={() => act(offer.action)}
          >
            {offer.text}
          </KeyButton>
        ))}
      </div>
      <AgainNote offer={view.first} last={last} />
      <Sent sending={sending} />
      {view.barred.length > 0 && (
        <ul className="barred" aria-label="Not now">
          {view.barred.map(({ action, text, refusal }) => (
            <li key={action}>
              <span className="barred-act">{text}</span>
              <Refused refusal={refusal} />
            </li>
          ))}
        </ul>
      )}
      {isInHand && me && <SeenWith weapon={weapon} me={me} lastActorId={last?.actorId ?? null} />}
      <Path weapon={weapon} />
      <ItsDay weapon={weapon} />
    </div>
  );
}
