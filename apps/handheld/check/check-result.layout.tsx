import type { Weapon } from '#custody';
import type { ReactNode } from 'react';
import { againOf } from '../issue/issue-form.view.js';
import { AgainButtons } from '../issue/again-buttons.js';
import { BarNote } from '../parts/bar-note.js';
import { useDesk } from '../parts/desk.js';
import { offerOf } from '../handheld.view.js';
import type { CheckResult } from './check-result.view.js';

/** CH7: the words to call, in type that is read at arm's length; CH3: or both counts, and that it goes back. */
export function CheckResultCard({ result, weapon }: { result: CheckResult; weapon: Weapon }): ReactNode {
  const desk = useDesk();
  if (result.kind === 'differs')
    return (
      <section className="result result-differs" aria-live="polite">
        <p className="result-no">{result.number}</p>
        <h1>Counts differ</h1>
        <p className="result-words">{result.sentence}</p>
        <p className="dim">
          <span className="rule">CH3</span> Both counts are recorded. {result.holder} has it, and inspects it anew.
        </p>
      </section>
    );
  const issue =
    weapon.status === 'with-ad' ? offerOf(desk.state, desk.me, weapon.weaponId, 'issue', desk.at) : undefined;
  const hasAgain = againOf(desk.state, weapon, desk.lastIssues.get(weapon.weaponId), desk.at) !== null;
  return (
    <section className="result result-agreed" aria-live="polite">
      <p className="result-no">{result.number} · You both saw the same. Call it:</p>
      <h1 className="call">{result.call}</h1>
      {issue?.refusal && <BarNote bar={issue.refusal} />}
      {issue && !issue.refusal && (
        <>
          <AgainButtons weapon={weapon} />
          <button
            type="button"
            className={hasAgain ? 'wide' : 'wide strong'}
            onClick={() => desk.go({ page: 'issue', weaponId: weapon.weaponId })}
          >
            {hasAgain ? 'To somebody else' : `Issue ${weapon.number}`}
          </button>
        </>
      )}
    </section>
  );
}
