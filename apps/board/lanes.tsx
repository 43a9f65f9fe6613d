import { Tile, type TileProps } from '#ui';
import { STATUS_WORDS, type TileView } from '#ui/words';
import { memo, type CSSProperties } from 'react';
import { Age } from './clock.js';
import { keptFrom } from './kept.js';
import type { Box, LanePlan, Placed, Plan } from './plan.js';

const unit = (value: number): string => `calc(${Math.round(value * 100) / 100} * var(--u))`;

const boxStyle = ({ x, y, width, height }: Box): CSSProperties => ({
  insetInlineStart: unit(x),
  top: unit(y),
  width: unit(width),
  height: unit(height),
});

interface WeaponProps {
  tile: TileView;
  item: Placed;
  form: TileProps['form'];
  hasBar: boolean;
}

/** Only what a weapon shows, and where, decides whether it is painted again. Where a chip stands is its row's to say. */
const isSame = (was: WeaponProps, is: WeaponProps): boolean =>
  was.item.look === 'chip' && is.item.look === 'chip' ? was.tile.number === is.tile.number : keptFrom(was, is) === was;

const Weapon = memo(function Weapon({ tile, item, form, hasBar }: WeaponProps) {
  const style = item.look === 'chip' ? undefined : boxStyle(item);
  return (
    <li className="place" data-weapon={item.weaponId} data-number={tile.number} data-look={item.look} style={style}>
      {item.look === 'tile' ? (
        <Tile tile={tile} age={<Age since={tile.since} />} form={form} hasBar={hasBar} lines={item.lines} />
      ) : (
        <span className="chip">
          <b>{tile.number}</b>
          {item.look === 'bar' && <span className="chip-told">{tile.told}</span>}
        </span>
      )}
    </li>
  );
}, isSame);

/**
 * Chips stand in rows by themselves: when one of hundreds leaves, the others move up without a word about any of them. Bars
 * stand above these rows.
 */
const rowsStyle = (first: Placed, items: readonly Placed[], gap: number): CSSProperties => ({
  insetInlineStart: unit(first.x),
  top: unit(first.y),
  display: 'grid',
  gap: unit(gap),
  gridTemplateColumns: `repeat(${items.filter(({ y }) => y === first.y).length}, ${unit(first.width)})`,
  gridAutoRows: unit(first.height),
});

interface LaneProps {
  lane: LanePlan;
  tiles: ReadonlyMap<string, TileView>;
  form: TileProps['form'];
  hasBar: boolean;
  /** Between two chips. */
  gap: number;
}

function Lane({ lane, tiles, form, hasBar, gap }: LaneProps) {
  const { status, count, items, head } = lane;
  const titleId = `lane-${status}`;
  const first = items.find(({ look }) => look === 'chip');
  const isPart = items.length < count;
  return (
    <section className="lane" aria-labelledby={titleId} data-lane={status} data-head={head} style={boxStyle(lane)}>
      <h2 id={titleId}>
        {STATUS_WORDS[status]} {isPart && <span className="lane-part">{items.length} of</span>} <b>{count}</b>
      </h2>
      <ul style={first && rowsStyle(first, items, gap)}>
        {items.map((item) => {
          const tile = tiles.get(item.weaponId);
          const at = first ? { ...item, x: item.x - first.x, y: item.y - first.y } : item;
          return tile && <Weapon key={item.weaponId} tile={tile} item={at} form={form} hasBar={hasBar} />;
        })}
      </ul>
    </section>
  );
}

export interface LanesProps {
  plan: Plan;
  page: number;
  tiles: ReadonlyMap<string, TileView>;
}

/** The lanes as a weapon travels, one page of them. */
export function Lanes({ plan, page, tiles }: LanesProps) {
  const lanes = plan.pages[page] ?? [];
  return lanes.map((lane) => (
    <Lane
      key={lane.status}
      lane={lane}
      tiles={tiles}
      form={plan.step.form}
      hasBar={plan.step.life > 0}
      gap={plan.chip.gap}
    />
  ));
}
