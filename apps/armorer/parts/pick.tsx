import type { ReactNode } from 'react';
import { useKey } from '../keys/keyboard.js';

interface PickOption<Value extends string> {
  value: Value;
  text: ReactNode;
  key?: string;
  /** Why it can't be chosen, with its rule. */
  barred?: string | null;
  /** The load marks keep their colours (SC3). */
  tone?: 'cold' | 'dummy' | 'blank';
}

interface PickProps<Value extends string> {
  label: string;
  options: readonly PickOption<Value>[];
  value: Value | null;
  onChoose: (value: Value) => void;
}

function PickButton<Value extends string>({
  option,
  isOn,
  onChoose,
}: {
  option: PickOption<Value>;
  isOn: boolean;
  onChoose: (value: Value) => void;
}) {
  const choose = (): void => {
    if (!option.barred) onChoose(option.value);
  };
  useKey(option.key ?? null, choose);
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-disabled={option.barred ? true : undefined}
      aria-keyshortcuts={option.key}
      data-tone={option.tone}
      onClick={choose}
    >
      <span dir="auto">{option.text}</span>
      {option.key && <kbd>{option.key}</kbd>}
      {option.barred && <small>{option.barred}</small>}
    </button>
  );
}

/** A few words of which one is meant. */
export function Pick<Value extends string>({ label, options, value, onChoose }: PickProps<Value>) {
  return (
    <fieldset className="pick" aria-label={label}>
      {options.map((option) => (
        <PickButton key={option.value} option={option} isOn={option.value === value} onChoose={onChoose} />
      ))}
    </fieldset>
  );
}
