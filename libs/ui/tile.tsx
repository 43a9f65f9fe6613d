import type { ReactNode } from 'react';
import './load-mark.css';
import { toldWords, type TileView } from './tile.view.js';
import './tile.css';

declare module 'react' {
  /** Custom properties are how a plan's sizes reach the stylesheet. */
  interface CSSProperties {
    [custom: `--${string}`]: string | number | undefined;
  }
}

const SHAPES = { plain: 'plain', unknown: 'plain', cold: 'cold', dummy: 'dashed', blank: 'filled' } as const;

export interface TileProps {
  tile: TileView;
  /** How long the holder has had it; ticking is the screen's, since its clock is the pulse's. */
  age?: ReactNode;
  /**
   * `row`: number and load, then holder and age. `pair`: number and holder, then load; the age is in the line below. `stack`: each in a row of its
   * own. `line`: all in one.
   */
  form?: 'row' | 'pair' | 'stack' | 'line';
  /** Whether there is room for the bar that runs down to the check's end; else it stands in words (CH6). */
  hasBar?: boolean;
  /** How many lines each text may take, 0 to leave it out; without it, as many as it needs. */
  lines?: { title: number; seen: number; told: number; warning: number; who: number; does: number } | null;
}

function Text({ className, lines, children }: { className: string; lines: number | undefined; children: string }) {
  if (children === '' || lines === 0) return null;
  const clamp = lines === undefined ? undefined : { WebkitLineClamp: lines };
  return (
    <p className={className} dir="auto" style={clamp}>
      {children}
    </p>
  );
}

function Who({ tile, lines }: { tile: TileView; lines: number | undefined }) {
  return (
    <p className="tile-who" dir="auto" style={lines === undefined ? undefined : { WebkitLineClamp: lines }}>
      {tile.who}
    </p>
  );
}

/** One weapon, as the board and the other screens draw it: number, load and holder first (SC3). */
export function Tile({ tile, age, form = 'row', hasBar = true, lines }: TileProps) {
  const number = <b className="tile-number">{tile.number}</b>;
  const load = (
    <span className="load-mark" data-shape={SHAPES[tile.loadTone]}>
      {tile.loadText}
    </span>
  );
  const who = <Who tile={tile} lines={lines?.who} />;
  const words = toldWords(tile, hasBar);
  return (
    <article
      className="tile"
      data-edge={tile.edge}
      data-form={form}
      aria-label={`${tile.number}, ${tile.statusWords}, ${tile.loadText}`}
    >
      <div className="tile-row">
        {number}
        {form === 'stack' && age}
        {(form === 'row' || form === 'line') && load}
        {(form === 'pair' || form === 'line') && who}
        {form === 'line' && age}
      </div>
      {(form === 'pair' || form === 'stack') && <div className="tile-row">{load}</div>}
      <Text className="tile-title" lines={lines?.title}>
        {tile.name}
      </Text>
      <Text className="tile-warning" lines={lines?.warning}>
        {tile.warning}
      </Text>
      <Text className="tile-seen" lines={lines?.seen}>
        {tile.seen}
      </Text>
      {form === 'pair' ? (
        <p className="tile-told" dir="auto" style={lines ? { WebkitLineClamp: lines.told } : undefined}>
          {age}
          {words.map((word) => ` · ${word}`)}
        </p>
      ) : (
        <Text className="tile-told" lines={lines?.told}>
          {words.join(' · ')}
        </Text>
      )}
      {(form === 'row' || form === 'stack') && (
        <div className="tile-row tile-hands">
          {who}
          {form === 'row' && age}
        </div>
      )}
      <Text className="tile-does" lines={lines?.does}>
        {tile.whoDoes}
      </Text>
      {hasBar && tile.until && (
        <div className="tile-life" style={{ '--left': `${tile.untilLeft}%` }}>
          <span>{tile.until}</span>
        </div>
      )}
    </article>
  );
}
