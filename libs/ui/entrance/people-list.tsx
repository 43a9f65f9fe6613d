import { useCallback, useEffect, useId, useState } from 'react';
import { failureSentence } from './http-answer.js';
import type { PersonToSignIn } from './http-routes.js';
import * as http from './http.js';
import { FILTER_FROM, peopleToList } from './people-to-list.js';
import { rolesLine } from './role-name.js';
import { sessionStore } from './session-store.js';
import { useAsked } from './use-asked.js';

interface PeopleListProps {
  deviceToken: string;
  onChoose: (person: PersonToSignIn) => void;
}

/** Everybody of the production, to tap on one's own name. */
export function PeopleList({ deviceToken, onChoose }: PeopleListProps) {
  const ask = useCallback(() => http.people(deviceToken), [deviceToken]);
  const asked = useAsked(ask);
  const [typed, setTyped] = useState('');
  const filterId = useId();
  const isUnknown = asked.kind === 'failed' && asked.failure.code === 'unauthorized';
  useEffect(() => {
    // The server no longer knows this device: back to the six digits.
    if (isUnknown) sessionStore.change({ type: 'unpaired' });
  }, [isUnknown]);
  if (asked.kind === 'asking') return <p className="entrance-dim">Getting the names…</p>;
  if (asked.kind === 'failed') {
    return (
      <p className="sign-in-problem" role="alert">
        {failureSentence(asked.failure)} Trying again by itself.
      </p>
    );
  }
  const listed = peopleToList(asked.value, typed);
  return (
    <>
      {asked.value.length >= FILTER_FROM && (
        <p className="sign-in-field">
          <label htmlFor={filterId}>Find a name</label>
          <input
            id={filterId}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            dir="auto"
          />
        </p>
      )}
      <ul className="sign-in-people">
        {listed.map((person) => (
          <li key={person.personId}>
            <button type="button" onClick={() => onChoose(person)}>
              <b dir="auto">{person.name}</b>
              <span>{rolesLine(person.roles)}</span>
            </button>
          </li>
        ))}
      </ul>
      {listed.length === 0 && <p className="entrance-dim">Nobody of that name.</p>}
    </>
  );
}
