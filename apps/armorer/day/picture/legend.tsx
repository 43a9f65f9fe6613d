import { useLayoutEffect, useRef } from 'react';
import {
  BAND_WORDS,
  LOAD_KIND_WORDS,
  MARK_KINDS,
  MARK_WORDS,
  STATUS_WORDS,
  type Known,
  type Mark,
  type Stretch,
} from '#record';
import type { Item } from './items.js';
import { paintRow } from './paint.js';
import type { Palette } from './palette.js';

const NOBODY: Known = { people: {}, lots: {}, weapons: {}, incidents: {} };
const [FROM, TO] = ['2026-01-01T00:00:00.000Z', '2026-01-01T01:00:00.000Z'];
const SPAN = { from: Date.parse(FROM), to: Date.parse(TO) };
const SIZE = { width: 40, height: 28 };

const stretch = (of: Partial<Stretch>): Item => ({
  kind: 'stretch',
  from: FROM,
  to: TO,
  stretch: { from: FROM, to: TO, cursor: null, status: 'with-ad', holder: null, isChecked: true, ...of },
});
const band = (kind: 'break' | 'stop' | 'roll'): Item => ({
  kind: 'band',
  from: FROM,
  to: TO,
  band: { kind, from: FROM, to: TO, why: '', cursor: 0, isOpen: false },
});
const HALF = '2026-01-01T00:30:00.000Z';
const mark = (kind: Mark['kind']): Item => ({
  kind: 'mark',
  from: HALF,
  to: HALF,
  mark: { kind, at: HALF, cursor: null },
});

const SAMPLES: readonly (readonly [string, Item])[] = [
  ...(['locked', 'inspected', 'with-ad', 'with-actor', 'returned', 'out-of-service'] as const).map(
    (status) => [STATUS_WORDS[status], stretch({ status })] as const,
  ),
  [`${LOAD_KIND_WORDS.blank}s in it`, stretch({ load: { kind: 'blank' } })],
  ['Dummies in it', stretch({ load: { kind: 'dummy' } })],
  ['Check lapsed', stretch({ lapsed: { reason: 'time', at: FROM } })],
  [BAND_WORDS.break, band('break')],
  [BAND_WORDS.stop, band('stop')],
  [BAND_WORDS.roll, band('roll')],
  ...MARK_KINDS.map((kind) => [MARK_WORDS[kind], mark(kind)] as const),
];

function Swatch({ item, palette }: { item: Item; palette: Palette }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    const on = element?.getContext('2d');
    if (!element || !on) return;
    const scale = window.devicePixelRatio;
    element.width = SIZE.width * scale;
    element.height = SIZE.height * scale;
    on.setTransform(scale, 0, 0, scale, 0, 0);
    paintRow(on, [item], { known: NOBODY, palette, span: SPAN, ...SIZE });
  }, [item, palette]);
  return <canvas ref={canvas} aria-hidden="true" style={SIZE} />;
}

/** SC3: what each pattern, colour and shape of the picture means, in words; drawn by the same hand as the picture. */
export function Legend({ palette }: { palette: Palette }) {
  return (
    <details className="pic-legend">
      <summary>What the bars and marks mean</summary>
      <ul>
        {SAMPLES.map(([words, item]) => (
          <li key={words}>
            <Swatch item={item} palette={palette} />
            {words}
          </li>
        ))}
      </ul>
    </details>
  );
}
