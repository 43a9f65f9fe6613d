import { useId, type ReactNode } from 'react';

/** What ties an input to its label, its hint and what is wrong with it. */
export interface FieldTies {
  id: string;
  'aria-describedby': string;
  'aria-invalid': boolean;
}

interface FieldProps {
  label: string;
  isOptional?: boolean;
  hint?: string;
  error: string | undefined;
  children: (ties: FieldTies) => ReactNode;
}

/** One field of the form with its label, and its hint or its problem below. */
export function Field({ label, isOptional = false, hint, error, children }: FieldProps) {
  const id = useId();
  const noteId = useId();
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {isOptional && <span> (may be left out)</span>}
      </label>
      {children({ id, 'aria-describedby': noteId, 'aria-invalid': error !== undefined })}
      <p id={noteId} className={error ? 'field-error' : 'field-hint'} role={error ? 'alert' : undefined}>
        {error ?? hint}
      </p>
    </div>
  );
}
