import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { createBindings, isMeant, type Bindings } from './bindings.js';
import { isTyping, takeBackTyped, valueOf, type Typed } from './text-field.js';
import { hearKey, hearQuiet, QUIET_MS, type Burst, type Heard } from './scanner.js';

const BindingsContext = createContext<Bindings | null>(null);

function useBindings(): Bindings {
  const bindings = useContext(BindingsContext);
  if (!bindings) throw new Error('keys want a Keyboard above them');
  return bindings;
}

/** Runs `act` at this key, wherever the focus is but in a text field; null binds nothing. */
export function useKey(key: string | null, act: () => void): void {
  const bindings = useBindings();
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  useEffect(() => (key === null ? undefined : bindings.bind(key, () => newest.current())), [bindings, key]);
}

/** Gives the figures on the keyboard to the open question; null leaves them to the find box. */
export function useFigures(act: ((figure: number) => void) | null): void {
  const bindings = useBindings();
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  const isOn = act !== null;
  useEffect(() => (isOn ? bindings.bindFigures((figure) => newest.current?.(figure)) : undefined), [bindings, isOn]);
}

interface KeyboardProps {
  children: ReactNode;
  /** A scanner's text; says whether it named a weapon. */
  onScan: (text: string) => boolean;
  /** Figures that no form wanted: somebody types a weapon's number. */
  onNumber: (figures: string) => void;
}

const isPress = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, summary, [role="option"], [role="menuitem"]') !== null;

/** Some scanners type their figures quickly but send no Enter: they find, as if typed by hand. */
const isNumber = (text: string): boolean => /^\d{1,4}$/.test(text);

/** A scan of one character in a text field is somebody who types fast. */
const LEAST_SCAN_IN_TEXT = 2;

/** Listens to every key of the page: keys act after 60 ms of quiet, and a burst that ends in Enter is a scan. */
export function Keyboard({ children, onScan, onNumber }: KeyboardProps) {
  const [bindings] = useState(createBindings);
  const heed = useRef({ onScan, onNumber });
  useEffect(() => {
    heed.current = { onScan, onNumber };
  });
  useEffect(() => listen(bindings, heed), [bindings]);
  return <BindingsContext value={bindings}>{children}</BindingsContext>;
}

function listen(bindings: Bindings, heed: { current: Pick<KeyboardProps, 'onScan' | 'onNumber'> }): () => void {
  let burst: Burst = null;
  let before: Typed | null = null;
  let isShifted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const actOn = (heard: Heard): void => {
    if (heard.kind === 'scan') heed.current.onScan(heard.text);
    else if (heard.kind === 'typed') {
      if (isNumber(heard.text)) heed.current.onNumber(heard.text);
    } else if (/^\d$/.test(heard.key)) {
      if (!bindings.pressFigure(Number(heard.key))) heed.current.onNumber(heard.key);
    } else if (isMeant(heard.key, isShifted)) bindings.press(heard.key);
  };
  const onQuiet = (): void => {
    const step = hearQuiet(burst, performance.now());
    burst = step.burst;
    if (before === null) step.heard.forEach(actOn);
    if (burst === null) before = null;
  };
  const waitForQuiet = (): void => {
    clearTimeout(timer);
    // A busy page may find the next key and this timer due together; keys that came first are heard first.
    if (burst) timer = setTimeout(() => setTimeout(onQuiet, 0), QUIET_MS);
  };
  const inText = (event: KeyboardEvent, heard: Heard[]): void => {
    const scan = heard.find((each) => each.kind === 'scan');
    const isLong = scan !== undefined && scan.text.length >= LEAST_SCAN_IN_TEXT;
    if (scan && isLong && heed.current.onScan(scan.text)) {
      event.preventDefault();
      event.stopPropagation();
      takeBackTyped(before);
    } else if (event.key === 'Escape') bindings.press('Escape');
  };
  const outOfText = (event: KeyboardEvent, wasBurst: boolean, heard: Heard[]): void => {
    const isPlainPress = !wasBurst && (event.key === 'Enter' || event.key === ' ') && isPress(event.target);
    if (isPlainPress) burst = null;
    else heard.forEach(actOn);
    // What a scanner types must not press the button that has the focus, nor open the browser's own search.
    if (wasBurst || event.key === '/') event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.target instanceof Element && event.target.closest('[role="dialog"], [role="alertdialog"]')) return;
    if (event.repeat || event.key === 'Shift' || event.key === 'CapsLock') return;
    const isText = isTyping(event.target);
    if (burst === null) before = isText ? valueOf(event.target) : null;
    const wasBurst = burst !== null && event.timeStamp - burst.lastMs <= QUIET_MS;
    const step = hearKey(burst, event.key, event.timeStamp);
    burst = step.burst;
    if (isText) inText(event, step.heard);
    else outOfText(event, wasBurst, step.heard);
    isShifted = event.shiftKey;
    waitForQuiet();
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}
