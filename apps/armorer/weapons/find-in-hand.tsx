import { lazy, Suspense, useState, type RefObject } from 'react';
import { NumberPad } from './number-pad.js';
import { FindBox } from './weapon-list.js';

const CameraScan = lazy(() => import('./camera-scan.js'));

interface FindInHandProps {
  findBox: RefObject<HTMLInputElement | null>;
  typed: string;
  onType: (typed: string) => void;
  onFind: () => void;
  onStep: (step: 1 | -1) => void;
  onScan: (text: string) => boolean;
  canOpen: boolean;
}

/** In the hand a weapon is found by its name, by its number on a pad for gloved thumbs, or by its code. */
export function FindInHand({ findBox, typed, onType, onFind, onStep, onScan, canOpen }: FindInHandProps) {
  const [open, setOpen] = useState<'pad' | 'camera' | null>(null);
  const toggle = (which: 'pad' | 'camera'): void => setOpen((now) => (now === which ? null : which));
  return (
    <div className="find-in-hand">
      <FindBox box={findBox} typed={typed} onType={onType} onFind={onFind} onStep={onStep} />
      <button type="button" className="act" aria-expanded={open === 'pad'} onClick={() => toggle('pad')}>
        123
      </button>
      <button type="button" className="act" aria-expanded={open === 'camera'} onClick={() => toggle('camera')}>
        Scan
      </button>
      {open === 'pad' && <NumberPad typed={typed} onType={onType} onOpen={onFind} canOpen={canOpen} />}
      {open === 'camera' && (
        <Suspense fallback={null}>
          <CameraScan onScan={onScan} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </div>
  );
}
