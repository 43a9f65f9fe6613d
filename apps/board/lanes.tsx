import { Tile, type TileProps } from '#ui';
import { STATUS_WORDS, type TileView } from '#ui/words';
import { memo } from 'react';
import { Age } from './clock.js';
import { keptFrom } from './kept.js';
import type { LanePlan, Placed, Plan } from './plan.js';

const unit = (value: number): string => `calc(${Math.round(value * 100) / 100} * var(--u))`;

interface WeaponProps {
  tile: TileView;
  item: Placed;
  form: TileProps['form'];
  hasBar: boolean;
}

/** Only what a weapon shows, and where, decides whether it is painted again. */
const isSame = (was: WeaponProps, is: WeaponProps): boolean => keptFrom(was, is) === was;

const Weapon = memo(function Weapon({ tile, item, form, hasBar }: WeaponProps) {
  const style = {
    insetInlineStart: unit(item.x),
    top: unit(item.y),
    width: unit(item.width),
    height: unit(item.height),
  };
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

interface LaneProps {
  lane: LanePlan;
  tiles: ReadonlyMap<string, TileView>;
  form: TileProps['form'];
  hasBar: boolean;
}

function Lane({ lane, tiles, form, hasBar }: LaneProps) {
  const { status, count, items, head } = lane;
  const titleId = `lane-${status}`;
  const style = {
    insetInlineStart: unit(lane.x),
    top: unit(lane.y),
    width: unit(lane.width),
    height: unit(lane.height),
  };
  const isPart = items.length < count;
  return (
    <section className="lane" aria-labelledby={titleId} data-lane={status} data-head={head} style={style}>
      <h2 id={titleId}>
        {STATUS_WORDS[status]} {isPart && <span className="lane-part">{items.length} of</span>} <b>{count}</b>
      </h2>
      <ul>
        {items.map((item) => {
          const tile = tiles.get(item.weaponId);
          return tile && <Weapon key={item.weaponId} tile={tile} item={item} form={form} hasBar={hasBar} />;
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
    <Lane key={lane.status} lane={lane} tiles={tiles} form={plan.step.form} hasBar={plan.step.life > 0} />
  ));
}
