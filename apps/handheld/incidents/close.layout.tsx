import type { Incident } from '#custody';
import { useState, type ReactNode } from 'react';
import { BarNote } from '../parts/bar-note.js';
import { useDesk } from '../parts/desk.js';
import { Page } from '../parts/page.js';
import { Written } from '../parts/written.js';
import { closing, closingSentence, openIncident } from './open-incidents.view.js';

/** ST5: closed with its cause and what was corrected, by someone who had no hand in it; else it says who may. */
export function ClosePage({ incident }: { incident: Incident }): ReactNode {
  const desk = useDesk();
  const [cause, setCause] = useState('');
  const [correction, setCorrection] = useState('');
  const view = openIncident(desk, incident);
  const command = closing(incident.incidentId, cause, correction);
  const close = async (): Promise<void> => {
    if (!command) return;
    const outcome = await desk.send(command, `${view.title}: closed`);
    if (outcome.status === 'accepted') desk.back();
  };
  return (
    <Page
      title="Close an incident"
      action={
        view.bar ? null : (
          <button type="button" className="go" disabled={!command || desk.isSending} onClick={() => void close()}>
            {closingSentence(view.title, cause, correction)}
          </button>
        )
      }
    >
      <section className="told">
        <h2>{view.title}</h2>
        <p dir="auto">{view.what}</p>
        <p className="dim">Reported by {view.by}</p>
      </section>
      {view.bar ? (
        <BarNote bar={view.bar} />
      ) : (
        <>
          <p className="dim">{view.does}</p>
          <Written label="What caused it" value={cause} onSay={setCause} />
          <Written label="What was corrected" value={correction} onSay={setCorrection} />
        </>
      )}
    </Page>
  );
}
