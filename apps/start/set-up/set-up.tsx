import './set-up.css';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useCountdown } from '#ui/entrance';
import { SampleMade } from './sample-made.js';
import { SampleOffer } from './sample-offer.js';
import { blankFields, fieldOf, productionOf, sampleOf, sixDigits, type SetUpFields } from './set-up-fields.js';
import { CodeField, ProductionFields } from './set-up-form.js';
import type { SetUpTrouble } from './set-up-steps.js';
import { Trouble } from './trouble.js';
import { useSetUp } from './use-set-up.js';

interface SetUpProps {
  setupCode: string;
  /** There is a production already; this makes one more. */
  isAnother: boolean;
}

const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
const openStation = (): void => window.location.assign('/armorer');
const randomBytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

/** What the server found wrong, by field, as the form's own problems are shown. */
function serverErrors(trouble: SetUpTrouble | null): Partial<Record<keyof SetUpFields, string>> {
  if (trouble?.kind === 'code') return { setupCode: trouble.text };
  if (trouble?.kind !== 'fields') return {};
  const errors: Partial<Record<keyof SetUpFields, string>> = {};
  for (const problem of trouble.problems) {
    const field = fieldOf(problem);
    if (field) errors[field] ??= problem.message;
  }
  return errors;
}

/** The two ways to begin: a production of one's own, or a sample to look at; both want the set-up code. */
export function SetUp({ setupCode, isAnother }: SetUpProps) {
  const [timeZone] = useState(ownTimeZone);
  const [step, make] = useSetUp(openStation);
  const form = useForm<SetUpFields>({ defaultValues: blankFields(setupCode, timeZone), mode: 'onTouched' });
  const trouble = step.step === 'filling' ? step.trouble : null;
  const secondsLeft = useCountdown(trouble?.kind === 'wait' ? trouble.untilMs : null);
  if (step.step === 'sample-made') return <SampleMade people={step.people} />;
  const isBusy = step.step !== 'filling' || secondsLeft > 0;
  const errors = serverErrors(trouble);
  const makeSample = async (): Promise<void> => {
    const isThere = await form.trigger('setupCode', { shouldFocus: true });
    if (isThere) make(sampleOf(form.getValues('setupCode'), timeZone, sixDigits(randomBytes)));
  };
  return (
    <form
      className="set-up"
      noValidate
      onSubmit={(event) => void form.handleSubmit((fields) => make(productionOf(fields)))(event)}
    >
      <header className="set-up-head">
        <h1>{isAnother ? 'Set up another production' : 'This server is empty: set up a production'}</h1>
        <p>This browser becomes the armorer’s station. Every other screen is paired from it.</p>
      </header>
      <div className="set-up-code">
        <CodeField form={form} error={errors.setupCode} />
        <Trouble trouble={trouble} secondsLeft={secondsLeft} />
      </div>
      <div className="set-up-ways">
        <section className="set-up-own" aria-labelledby="own-title">
          <h2 id="own-title">Your own production</h2>
          <ProductionFields form={form} errors={errors} ownTimeZone={timeZone} />
          <button type="submit" className="start-button start-go" disabled={isBusy}>
            {step.step === 'filling' ? 'Set up the production' : 'Setting up…'}
          </button>
        </section>
        <SampleOffer isBusy={isBusy} onTake={() => void makeSample()} />
      </div>
    </form>
  );
}
