import type { ReactNode } from 'react';
import { BarNote } from '../parts/bar-note.js';
import { useDesk } from '../parts/desk.js';
import { openIncidents } from './open-incidents.view.js';

/** ST5: what waits for its closing, each with the way there, or with why this person may not (SC6). */
export function IncidentRows({ weaponId }: { weaponId?: string }): ReactNode {
  const desk = useDesk();
  const open = openIncidents(desk, weaponId);
  if (open.length === 0) return null;
  return (
    <section className="incidents" aria-label="Incidents that are not closed">
      {open.map(({ incidentId, title, what, bar }) =>
        bar ? (
          <div key={incidentId} className="told">
            <h3>{title}: not closed</h3>
            <BarNote bar={bar} />
          </div>
        ) : (
          <button
            key={incidentId}
            type="button"
            className="wide"
            onClick={() => desk.go({ page: 'close', incidentId })}
          >
            <span>Close it: {title}</span>
            <small dir="auto">{what}</small>
          </button>
        ),
      )}
    </section>
  );
}
