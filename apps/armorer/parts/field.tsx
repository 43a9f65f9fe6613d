import { useId, type ComponentPropsWithRef } from 'react';

interface FieldProps extends ComponentPropsWithRef<'input'> {
  label: string;
  note?: string;
  problem?: string;
}

/** A line of text with its name above it, and what is wrong with it below. */
export function Field({ label, note, problem, ...input }: FieldProps) {
  const id = useId();
  return (
    <label className="field" htmlFor={id}>
      <span>{label}</span>
      <input
        id={id}
        autoComplete="off"
        dir="auto"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem || note ? `${id}-note` : undefined}
        {...input}
      />
      {(problem || note) && (
        <small id={`${id}-note`} className={problem ? 'problem' : undefined}>
          {problem ?? note}
        </small>
      )}
    </label>
  );
}
