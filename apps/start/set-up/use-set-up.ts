import { useCallback, useState } from 'react';
import type { PersonId } from '#custody';
import { http, sessionStore, type NewProduction, type SamplePerson } from '#ui/entrance';
import { troubleOf, type SetUpStep } from './set-up-steps.js';

const STATION = { deviceId: null, name: 'Armorer’s station', kind: 'station' } as const;

/** This browser becomes the armorer's station, with the armorer signed in; where that fails it asks for the PIN there. */
async function moveIn(deviceToken: string, personId: PersonId, pin: string): Promise<void> {
  sessionStore.change({ type: 'paired', device: { ...STATION, token: deviceToken } });
  const answer = await http.signIn(deviceToken, { personId, pin });
  if (answer.ok) sessionStore.change({ type: 'signed-in', signedIn: answer.value });
}

/** Sends a set-up and says how far it is. */
export function useSetUp(onMade: () => void): [SetUpStep, (production: NewProduction) => void] {
  const [step, setStep] = useState<SetUpStep>({ step: 'filling', trouble: null });
  const make = useCallback(
    async (production: NewProduction): Promise<void> => {
      setStep({ step: 'sending' });
      const answer = await http.createProduction(production);
      if (!answer.ok) {
        setStep({ step: 'filling', trouble: troubleOf(answer.failure, Date.now()) });
        return;
      }
      const { deviceToken, personId, people = [] } = answer.value;
      const { name, pin } = production.armorer;
      await moveIn(deviceToken, personId, pin);
      if (production.sample) {
        const armorer: SamplePerson = { personId, name, roles: ['armorer'], pin };
        setStep({ step: 'sample-made', people: people.length > 0 ? people : [armorer] });
      } else {
        setStep({ step: 'made' });
        onMade();
      }
    },
    [onMade],
  );
  return [step, useCallback((production) => void make(production), [make])];
}
