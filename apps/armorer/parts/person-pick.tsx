import { useState } from 'react';
import type { Person, PersonId } from '#custody';

interface PersonPickProps {
  people: readonly Person[];
  value: PersonId | null;
  onChoose: (personId: PersonId) => void;
  tell: (person: Person) => string;
}

const FIND_FROM = 9;

/** One of the crew; with many of them a box that finds by name. */
export function PersonPick({ people, value, onChoose, tell }: PersonPickProps) {
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const found = people
    .filter((person) => person.personId === value || tell(person).toLowerCase().includes(wanted))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <div className="person-pick">
      {people.length >= FIND_FROM && (
        <input
          type="search"
          aria-label="Find by name"
          placeholder="Find by name"
          autoComplete="off"
          dir="auto"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      )}
      <fieldset className="pick" aria-label="Person">
        {found.map((person) => (
          <button
            key={person.personId}
            type="button"
            aria-pressed={person.personId === value}
            onClick={() => onChoose(person.personId)}
          >
            <span dir="auto">{tell(person)}</span>
          </button>
        ))}
        {found.length === 0 && <p className="dim">Nobody of that name.</p>}
      </fieldset>
    </div>
  );
}
