type TextField = HTMLInputElement | HTMLTextAreaElement;

/** A text field as it was before a scanner typed into it. */
export interface Typed {
  field: TextField;
  value: string;
}

const NOT_TEXT = new Set(['button', 'checkbox', 'radio', 'submit', 'reset', 'range', 'color', 'file']);

/** Whether a key pressed here is text: then no key acts. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TEXT.has(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

export const valueOf = (target: EventTarget | null): Typed | null =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    ? { field: target, value: target.value }
    : null;

/** Takes what the scanner typed out of the field again, so that a reason does not end in a weapon's number. */
export function takeBackTyped(typed: Typed | null): void {
  if (!typed) return;
  const kind = typed.field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  // React listens to the field's own setter; only the prototype's one lets its `input` event through.
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(typed.field, typed.value);
  typed.field.dispatchEvent(new Event('input', { bubbles: true }));
}
