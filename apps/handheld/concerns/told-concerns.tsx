import { concernsWords } from '#ui/words';
import type { ReactNode } from 'react';
import { useDesk } from '../parts/desk.js';

/** ST6: how many stand, as the boards say it, in the tab that leads to them. */
export function ToldConcerns(): ReactNode {
  const words = concernsWords(useDesk().state);
  return words && <small className="told-concerns">{words.count}</small>;
}

/** The way to them from the day's page. */
export function ConcernsButton(): ReactNode {
  const { state, go } = useDesk();
  const words = concernsWords(state);
  return (
    <button type="button" className={words ? 'wide strong' : 'wide'} onClick={() => go({ page: 'concerns' })}>
      <span dir="auto">
        {words ? [words.count, words.numbers].filter(Boolean).join(' · ') : 'Concerns of the crew'}
      </span>
      <small>{words ? 'Read and answer what the crew said' : 'None stands. What was answered today'}</small>
    </button>
  );
}
