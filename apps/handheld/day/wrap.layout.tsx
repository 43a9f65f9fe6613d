import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Short } from '../answers/shorts.view.js';
import { BarNote } from '../parts/bar-note.js';
import { useDesk } from '../parts/desk.js';
import type { DayOffers } from './day.view.js';
import { wrapView, type WrapView } from './wrap.view.js';

/** One thing that a wrap waits for: the whole line leads to where it is put right. */
function Waits({ name, words, onOpen }: { name: string; words: string; onOpen: () => void }): ReactNode {
  return (
    <li>
      <button type="button" className="waits-for" onClick={onOpen}>
        <b dir="auto">{name}</b>
        <span dir="auto">{words}</span>
        <ChevronRight aria-hidden />
      </button>
    </li>
  );
}

function List({ view }: { view: WrapView }): ReactNode {
  const { go } = useDesk();
  const answer = (short: Short) => (
    <Waits
      key={`${short.of} ${short.id}`}
      name={short.name}
      words={short.what}
      onOpen={() => go({ page: 'short', of: short.of, id: short.id })}
    />
  );
  return (
    <ul className="wrap-waits">
      {view.out.map(({ weaponId, number, who, status }) => (
        <Waits
          key={weaponId}
          name={number}
          words={`${status}: ${who}`}
          onOpen={() => go({ page: 'weapon', weaponId })}
        />
      ))}
      {view.outside.map(answer)}
      {view.short.map(answer)}
    </ul>
  );
}

/** DY1: the wrap, or all that it waits for, each a tap away. */
export function Wrap({ offer }: { offer: DayOffers['wrap-day'] }): ReactNode {
  const desk = useDesk();
  const [isSure, setIsSure] = useState(false);
  if (!offer) return null;
  const view = wrapView(desk.state, offer.bar);
  if (view.bar) return <BarNote bar={view.bar} />;
  if (view.count > 0)
    return (
      <section className="wrap" aria-label="Wrap">
        <h2>
          Wrap waits for {view.count} <span className="rule">DY1</span>
        </h2>
        <List view={view} />
      </section>
    );
  return (
    <section className="wrap" aria-label="Wrap">
      <h2>All are locked, every round is counted</h2>
      {isSure ? (
        <button
          type="button"
          className="wide strong"
          disabled={desk.isSending}
          onClick={() => void desk.send({ type: 'wrap-day' }, 'Wrapped')}
        >
          Yes, wrap the day
        </button>
      ) : (
        <button type="button" className="wide" onClick={() => setIsSure(true)}>
          Wrap the day…
        </button>
      )}
    </section>
  );
}
