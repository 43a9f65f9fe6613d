import type { Weapon } from '#custody';
import { useState, type ReactNode } from 'react';
import { foresee } from '../foresee.js';
import { offerOf } from '../handheld.view.js';
import { BarNote } from '../parts/bar-note.js';
import { useDesk } from '../parts/desk.js';
import { Page } from '../parts/page.js';
import { LoadMark } from '#ui';
import { WeaponTitle } from '../parts/weapon-title.js';
import { SeenWith } from '../weapon/seen-with.js';
import { kindLine } from '../weapon/weapon.view.js';
import { AgainButtons } from './again-buttons.js';
import { Choices } from './choices.js';
import {
  actorChoices,
  barOnRecording,
  beginIssue,
  handerChoices,
  issueSentence,
  toIssue,
  wantsReason,
  type IssueSoFar,
} from './issue-form.view.js';

/** A question with two answers, neither of them chosen beforehand. */
function Either<T>({
  label,
  of,
  value,
  onChoose,
}: {
  label: string;
  of: [T, string][];
  value: T | null;
  onChoose: (value: T) => void;
}): ReactNode {
  return (
    <section className="either">
      <h2>{label}</h2>
      <fieldset className="pick two" aria-label={label}>
        {of.map(([each, word]) => (
          <button
            key={word}
            type="button"
            className={each === value ? 'on' : undefined}
            aria-pressed={each === value}
            onClick={() => onChoose(each)}
          >
            {word}
          </button>
        ))}
      </fieldset>
    </section>
  );
}

/** CU4, CU6, CU7: to whom, by whose hands, what for, and who was shown it. */
export function IssuePage({ weapon }: { weapon: Weapon }): ReactNode {
  const desk = useDesk();
  const { state, at } = desk;
  const [issue, setIssue] = useState<IssueSoFar>(() => beginIssue(state, weapon, at));
  const change = (part: Partial<IssueSoFar>): void => setIssue((was) => ({ ...was, ...part }));
  const offer = offerOf(state, desk.me, weapon.weaponId, 'issue', at);
  const command = toIssue(weapon, issue);
  const recording = offer?.refusal === null ? barOnRecording(desk, weapon) : null;
  const isOpen = offer?.refusal === null && !recording;
  const bar = command && isOpen ? foresee(desk, command).bar : null;
  const send = async (): Promise<void> => {
    if (!command) return;
    const outcome = await desk.send(command, issueSentence(state, weapon, issue));
    if (outcome.status === 'accepted') desk.go({ page: 'next' });
  };
  return (
    <Page
      title={`Issue ${weapon.number}`}
      action={
        <button
          type="button"
          className="go"
          disabled={!command || !isOpen || bar !== null || desk.isSending}
          onClick={() => void send()}
        >
          {bar ? `${bar.rule}: ${bar.message}` : issueSentence(state, weapon, issue)}
        </button>
      }
    >
      <WeaponTitle weapon={weapon} line={kindLine(weapon)} aside={<LoadMark weapon={weapon} at={at} />} />
      {offer?.refusal && <BarNote bar={offer.refusal} />}
      {recording && <BarNote bar={recording} />}
      {!offer && <p className="rest">{weapon.number} is not to be issued now.</p>}
      {isOpen && (
        <>
          <AgainButtons weapon={weapon} />
          <Choices
            label="To"
            choices={actorChoices(state, weapon, at)}
            chosen={issue.actorId}
            onChoose={(actorId) => change({ actorId, isActorShown: false })}
          />
          <Either<'take' | 'rehearsal'>
            label="For a"
            of={[
              ['take', 'Take'],
              ['rehearsal', 'Rehearsal'],
            ]}
            value={issue.for}
            onChoose={(purpose) => change({ for: purpose })}
          />
          {wantsReason(weapon, issue) && (
            <label className="field">
              <span>
                Why not a replica? <span className="rule">CU7</span>
              </span>
              <textarea
                rows={2}
                maxLength={500}
                dir="auto"
                value={issue.rehearsalReason}
                onChange={(event) => change({ rehearsalReason: event.target.value })}
              />
            </label>
          )}
          <button
            type="button"
            className="tick tick-alone"
            aria-pressed={issue.isActorShown}
            onClick={() => change({ isActorShown: !issue.isActorShown })}
          >
            <span>The actor was shown it</span>
            <i aria-hidden>{issue.isActorShown ? '✓' : ''}</i>
          </button>
          <Either
            label="Those in the line of fire were shown it"
            of={[
              [true, 'Yes'],
              [false, 'No'],
            ]}
            value={issue.isLineOfFireShown}
            onChoose={(isLineOfFireShown) => change({ isLineOfFireShown })}
          />
          <Choices
            label="Handed over by"
            choices={handerChoices(state, at)}
            chosen={issue.handedById}
            onChoose={(handedById) => change({ handedById })}
          />
        </>
      )}
      <SeenWith weapon={weapon} />
    </Page>
  );
}
