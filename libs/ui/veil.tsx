import { clockTime } from '#record';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { coverOthers } from './cover-others.js';
import { startVeil, VEIL_STRIPS } from './veil-animation.js';
import './veil.css';

/** The part of a link that the veil needs; `Link` of #live is one. */
export interface VeilSource {
  veil: () => { isUp: boolean; ageMs: number | null; lastAt: string | null };
  subscribe: (listener: () => void) => () => void;
  onPulse: (listener: (pulse: { at: string }) => void) => () => void;
}

export interface VeilProps {
  source: VeilSource;
  /** The production's, for "last at"; the browser's own until the board is there. */
  timeZone?: string;
  /**
   * What stays in sight and pressable over the veil: STOP. It is always rendered here, veil or no veil, so put the page's
   * one STOP here and place it with `position: fixed`.
   */
  above?: ReactNode;
}

/** How often a living script sets the compositor right: after sleep, a freeze, a clock change. */
const SET_RIGHT_EVERY_MS = 500;

const ADVICE = 'Don’t go by this screen. Ask the armorer.';

interface Risen {
  isUp: boolean;
  /** What it says to a screen reader, once; null while there is nothing to say. */
  alert: string | null;
}

/**
 * SC1: not current is the resting state of a screen. The sheet lies over everything, dialogs too, and each fresh pulse holds
 * it back by setting animations of the compositor back to their start; a page whose script has hung is covered all the same.
 * Leave it out where there is nothing to be current about: pairing, signing in, a link that was refused.
 */
export function Veil({ source, timeZone, above }: VeilProps) {
  const root = useRef<HTMLDivElement>(null);
  const lastAt = useRef<HTMLSpanElement>(null);
  const [{ isUp, alert }, setRisen] = useState<Risen>({ isUp: true, alert: null });
  // It comes with the board, for which the veil does not start anew.
  const zone = useRef(timeZone);

  useLayoutEffect(() => {
    zone.current = timeZone;
  }, [timeZone]);

  useLayoutEffect(() => {
    if (!root.current) return undefined;
    const veil = startVeil(root.current);
    let said: string | null = null;
    const say = (at: string | null): void => {
      if (!lastAt.current || !at || at === said) return;
      said = at;
      lastAt.current.textContent = `last at ${clockTime(at, zone.current)}`;
    };
    const settle = (next: Risen): void =>
      setRisen((now) => (now.isUp === next.isUp && now.alert === next.alert ? now : next));
    const setRight = (): void => {
      const facts = source.veil();
      say(facts.lastAt);
      if (!facts.isUp) return settle({ isUp: false, alert: null });
      veil.rise(facts.ageMs);
      const since = facts.lastAt && `Not current since ${clockTime(facts.lastAt, zone.current)}. ${ADVICE}`;
      return settle({ isUp: true, alert: since });
    };
    const leavePulses = source.onPulse(({ at }) => {
      veil.hold(0);
      say(at);
      settle({ isUp: false, alert: null });
    });
    const leaveChanges = source.subscribe(setRight);
    const setting = setInterval(setRight, SET_RIGHT_EVERY_MS);
    const { isUp, ageMs } = source.veil();
    if (!isUp) veil.hold(ageMs ?? 0);
    setRight();
    return () => {
      leavePulses();
      leaveChanges();
      clearInterval(setting);
      veil.stop();
    };
  }, [source]);

  useEffect(() => (isUp && root.current ? coverOthers(root.current) : undefined), [isUp]);

  return createPortal(
    <div ref={root} className="veil" data-up={isUp || undefined} data-testid="veil">
      <div className="veil-sheet" data-part="sheet" aria-hidden="true">
        <div className="veil-gone" data-part="gone" />
        <div className="veil-hatch" />
        <div className="veil-words">
          <strong>NOT CURRENT</strong>
          <p className="veil-line" data-part="line">
            <span data-part="word">for</span>
            {VEIL_STRIPS.map(({ part, rows, before }) => (
              <span key={part} className="veil-cell" data-cell={part} data-part={`${part}-cell`}>
                {before && <span className="veil-before">{before}</span>}
                <span className="veil-window">
                  <span className="veil-rows" data-part={part}>
                    {rows.map((row) => (
                      <span key={row}>{row}</span>
                    ))}
                  </span>
                </span>
              </span>
            ))}
            <span className="veil-last">
              · <span ref={lastAt}>nothing received yet</span>
            </span>
          </p>
          <p className="veil-advice">{ADVICE}</p>
        </div>
      </div>
      <p className="veil-alert" role="alert" aria-live="assertive">
        {alert}
      </p>
      <div className="veil-above">{above}</div>
    </div>,
    document.body,
  );
}
