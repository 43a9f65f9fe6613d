import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { useDesk } from '../desk.js';
import { KeyButton } from './key-button.js';

interface FormPaneProps {
  title: ReactNode;
  /** Closes it without sending. */
  onClose: () => void;
  closeWord?: string;
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
  children: ReactNode;
}

/** A form in the middle of the station. It is no dialog: the list, the boards' proof and STOP stay where they are. */
export function FormPane({ title, onClose, closeWord = 'Back', onSubmit, children }: FormPaneProps) {
  const form = useRef<HTMLFormElement>(null);
  const { isInHand } = useDesk();
  useEffect(() => {
    // In the hand it would pull the on-screen keyboard up over the question.
    if (!isInHand) form.current?.querySelector<HTMLElement>('.field input:not([type="date"])')?.focus();
  }, [isInHand]);
  return (
    <form
      ref={form}
      className="form-pane"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.(event);
      }}
    >
      <div className="form-head">
        <h1>{title}</h1>
        <KeyButton k="Escape" onPress={onClose} className="quiet">
          {closeWord}
        </KeyButton>
      </div>
      {children}
    </form>
  );
}
