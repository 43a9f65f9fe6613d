import type { ReactNode } from 'react';
import './load-mark.css';
import type { TileView } from './tile.view.js';
import './tile.css';

const SHAPES = { plain: 'plain', unknown: 'plain', cold: 'cold', dummy: 'dashed', blank: 'filled' } as const;

export interface TileProps {
  tile: TileView;
  /** How long the holder has had it; ticking is the screen's, since its clock is the pulse's. */
  age?: ReactNode;
  /** `row`: load beside the number. `stack`: below it. `line`: number, load and holder in one row. */
  form?: 'row' | 'stack' | 'line';
  /** How many lines each text may take, 0 to leave it out; without it, as many as it needs. */
  lines?: { title: number; seen: number; told: number; warning: number; who: number } | null;
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
      {tile.whoDoes && <span className="tile-does"> {tile.whoDoes}</span>}
    </p>
  );
}

/** One weapon, as the board and the other screens draw it: number, load and holder first (SC3). */
export function Tile({ tile, age, form = 'row', lines }: TileProps) {
  const number = <b className="tile-number">{tile.number}</b>;
  const load = (
    <span className="load-mark" data-shape={SHAPES[tile.loadTone]}>
      {tile.loadText}
    </span>
  );
  const who = <Who tile={tile} lines={lines?.who} />;
  return (
    <article
      className="tile"
      data-edge={tile.edge}
      data-form={form}
      aria-label={`${tile.number}, ${tile.statusWords}, ${tile.loadText}`}
    >
      <div className="tile-row">
        {number}
        {form === 'stack' ? age : load}
        {form === 'line' && who}
        {form === 'line' && age}
      </div>
      {form === 'stack' && load}
      <Text className="tile-title" lines={lines?.title}>
        {tile.name}
      </Text>
      <Text className="tile-warning" lines={lines?.warning}>
        {tile.warning}
      </Text>
      <Text className="tile-seen" lines={lines?.seen}>
        {tile.seen}
      </Text>
      <Text className="tile-told" lines={lines?.told}>
        {tile.told}
      </Text>
      {form !== 'line' && (
        <div className="tile-row tile-hands">
          {who}
          {form === 'row' && age}
        </div>
      )}
      {tile.until && (
        <div className="tile-life" style={{ '--left': `${tile.untilLeft}%` } as React.CSSProperties}>
          <span>{tile.until}</span>
        </div>
      )}
    </article>
  );
}
