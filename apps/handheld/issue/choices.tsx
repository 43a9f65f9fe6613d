import type { ReactNode } from 'react';
import { BarNote } from '../parts/bar-note.js';
import type { Choice } from './issue-form.view.js';

export interface ChoicesProps {
  label: string;
  choices: Choice[];
  chosen: string | null;
  onChoose: (personId: string) => void;
}

/** SC6: those who may, then those who may not with why. */
export function Choices({ label, choices, chosen, onChoose }: ChoicesProps): ReactNode {
  return (
    <section className="choices">
      <h2>{label}</h2>
      <ul className="people" aria-label={label}>
        {choices.map(({ personId, name, bar, soon }) => (
          <li key={personId}>
            {bar ? (
              <div className="barred">
                <span dir="auto">{name}</span>
                <BarNote bar={bar} />
              </div>
            ) : (
              <button
                type="button"
                className={personId === chosen ? 'on' : undefined}
                aria-pressed={personId === chosen}
                onClick={() => onChoose(personId)}
              >
                <span dir="auto">{name}</span>
                {soon && <small>{soon}</small>}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
