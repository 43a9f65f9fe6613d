import type { TileView } from '#ui/words';
import { useMemo, useRef } from 'react';
import { BarredBand, BreakBand, StopBand } from './bands.js';
import type { BoardView } from './board.view.js';
import { enlargedFor, type BoardOptions } from './board.options.js';
import './board.css';
import { LEAST_FONT, type Step } from './density.js';
import { Foot } from './foot.js';
import { Head } from './head.js';
import { Lanes } from './lanes.js';
import { useArea } from './use-area.js';
import { useGlide } from './use-glide.js';
import { usePlan } from './use-plan.js';

export interface BoardProps {
  view: BoardView;
  timeZone: string;
  options: BoardOptions;
  /** Counts up while there are pages to turn; the board shows it modulo their number. */
  turn: number;
}

const NO_LANES: BoardView['lanes'] = [];
const NARROW_BELOW = 1430;
/** The board's padding, as in board.css. */
const SIDE = 36;

function sizesOf(step: Step): Record<string, number> {
  return {
    '--tile-number': step.number,
    '--tile-load': step.load,
    '--tile-title': step.title,
    '--tile-seen': step.seen,
    '--tile-told': step.told,
    '--tile-warning': step.warning,
    '--tile-who': step.who,
    '--tile-life': step.life,
    '--tile-padding': step.padding,
    '--tile-gap': step.gap,
  };
}

/** The board as pure paint: a view, a size and a page. */
export function Board({ view, timeZone, options, turn }: BoardProps) {
  const lanes = useRef<HTMLElement>(null);
  const area = useArea(lanes, options.scale);
  const enlarged = enlargedFor(options.distance);
  const plan = usePlan(
    {
      width: area.lanes.width,
      height: area.lanes.height,
      // SC3: of the screen's own height, whatever the scale.
      floor: (LEAST_FONT * enlarged) / Math.min(1, options.scale),
      isPortrait: area.height > area.width,
      lanes: area.lanes.width ? view.lanes : NO_LANES,
    },
    view.isRolling,
  );
  const page = turn % plan.pages.length;
  const tiles = useMemo(
    () => new Map<string, TileView>(view.lanes.flatMap((lane) => lane.tiles.map((tile) => [tile.weaponId, tile]))),
    [view.lanes],
  );
  useGlide(lanes, plan.pages[page] ?? [], { unit: area.unit, page, isStill: view.isRolling });
  const width = area.width / area.unit - 2 * SIDE;
  const isNarrow = width < NARROW_BELOW;
  const style = {
    '--u': `${area.unit}px`,
    '--enlarged': Math.min(1.5, enlarged),
    '--chip-font': plan.chip.font,
    opacity: options.brightness / 100,
    ...sizesOf(plan.step),
  };
  return (
    <div className="board" style={style} data-step={plan.step.name} data-form={plan.form} data-drift={options.drift}>
      <Head view={view} timeZone={timeZone} width={width} isNarrow={isNarrow} />
      <div className="bands">
        <StopBand view={view} width={width} />
        <BreakBand view={view} width={width} isNarrow={isNarrow} />
        <BarredBand view={view} />
      </div>
      <main className="lanes" ref={lanes} data-testid="lanes">
        {view.isEmpty ? (
          <div className="nothing">
            <strong>No weapons yet</strong>
            <p>The armorer registers them at the station. Each then stands here, with who has it and what is in it.</p>
          </div>
        ) : (
          <Lanes plan={plan} page={page} tiles={tiles} />
        )}
      </main>
      <Foot view={view} width={width} isUpright={area.height > area.width} page={page} pageCount={plan.pages.length} />
    </div>
  );
}
