import { INCIDENT_KINDS, type IncidentKind, type Weapon } from '#custody';
import { INCIDENT_WORDS } from '#ui/words';
import { useState, type ReactNode } from 'react';
import { useDesk } from '../parts/desk.js';
import { Page } from '../parts/page.js';
import { followsFrom, incidentSentence } from './incident.view.js';

/** ST4: anyone reports; what follows by itself (a stop, a frozen weapon) is said before it is sent. */
export function IncidentPage({ weapon }: { weapon: Weapon | null }): ReactNode {
  const desk = useDesk();
  const [kind, setKind] = useState<IncidentKind | null>(null);
  const [what, setWhat] = useState('');
  const [incidentId] = useState(desk.mintId);
  const report = async (chosen: IncidentKind): Promise<void> => {
    const outcome = await desk.send(
      {
        type: 'report-incident',
        incidentId,
        kind: chosen,
        what: what.trim(),
        ...(weapon ? { weaponId: weapon.weaponId } : {}),
      },
      `${INCIDENT_WORDS[chosen]} reported`,
    );
    if (outcome.status === 'accepted')
      desk.go(weapon ? { page: 'weapon', weaponId: weapon.weaponId } : { page: 'next' });
  };
  return (
    <Page
      title={weapon ? `Incident with ${weapon.number}` : 'Incident'}
      action={
        <button
          type="button"
          className="go"
          disabled={kind === null || what.trim() === '' || desk.isSending}
          onClick={() => kind && void report(kind)}
        >
          {incidentSentence(kind, what, weapon)}
        </button>
      }
    >
      <fieldset className="kinds" aria-label="What happened">
        {INCIDENT_KINDS.map((each) => (
          <button
            key={each}
            type="button"
            className={each === kind ? 'on' : undefined}
            aria-pressed={each === kind}
            onClick={() => setKind(each)}
          >
            {INCIDENT_WORDS[each]}
          </button>
        ))}
      </fieldset>
      <p className="dim follows">
        {kind ? followsFrom(kind, weapon !== null) : 'In danger? Press STOP first, report afterwards.'}
      </p>
      <label className="field">
        <span>What happened</span>
        <textarea rows={3} maxLength={2000} value={what} dir="auto" onChange={(event) => setWhat(event.target.value)} />
      </label>
    </Page>
  );
}
