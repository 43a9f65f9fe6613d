import { INCIDENT_KINDS, type Weapon } from '#custody';
import { INCIDENT_PHRASES, INCIDENT_WORDS } from '#ui/words';
import { useState, type ReactNode } from 'react';
import { useDesk } from '../parts/desk.js';
import { Page } from '../parts/page.js';
import { followsFrom, incidentSentence, toReport, withKind, type IncidentSoFar } from './incident.view.js';

/** ST4: anyone reports, in three taps; what follows by itself (a stop, a frozen weapon) is said before it is sent. */
export function IncidentPage({ weapon }: { weapon: Weapon | null }): ReactNode {
  const desk = useDesk();
  const [soFar, setSoFar] = useState<IncidentSoFar>(() => ({ incidentId: desk.mintId(), kind: null, what: '' }));
  const say = (what: string): void => setSoFar((was) => ({ ...was, what }));
  const { kind, what } = soFar;
  const command = toReport(soFar, weapon);
  const report = async (): Promise<void> => {
    if (!command) return;
    const outcome = await desk.send(command, `${INCIDENT_WORDS[command.kind]} reported`);
    if (outcome.status === 'accepted')
      desk.go(weapon ? { page: 'weapon', weaponId: weapon.weaponId } : { page: 'next' });
  };
  return (
    <Page
      title={weapon ? `Incident with ${weapon.number}` : 'Incident'}
      action={
        <button type="button" className="go" disabled={!command || desk.isSending} onClick={() => void report()}>
          {incidentSentence(soFar, weapon)}
        </button>
      }
    >
      <fieldset className="kinds" aria-label="What kind">
        {INCIDENT_KINDS.map((each) => (
          <button
            key={each}
            type="button"
            className={each === kind ? 'on' : undefined}
            aria-pressed={each === kind}
            onClick={() => setSoFar((was) => withKind(was, each))}
          >
            {INCIDENT_WORDS[each]}
          </button>
        ))}
      </fieldset>
      <output className="follows">{followsFrom(desk, soFar, weapon)}</output>
      {kind !== null && (
        <fieldset className="pick two" aria-label="What happened">
          {INCIDENT_PHRASES[kind].map((words) => (
            <button
              key={words}
              type="button"
              className={words === what ? 'on' : undefined}
              aria-pressed={words === what}
              onClick={() => say(words)}
            >
              {words}
            </button>
          ))}
        </fieldset>
      )}
      <label className="field">
        <span>{kind === null ? 'What happened' : 'Or in your words'}</span>
        <textarea rows={3} maxLength={2000} value={what} dir="auto" onChange={(event) => say(event.target.value)} />
      </label>
    </Page>
  );
}
