import { headlineText, STATUS_WORDS, type TileView } from '#ui/words';
import type { State } from '#custody';
import { boardView } from '../../apps/board/board.view.js';
import { concernsText } from '../../apps/board/foot.view.js';

/** Everything that stands on the board in video village, line by line, as its view has it. */
export function boardLines(state: State, at: string): string[] {
  const view = boardView(state, at);
  const tiles = view.lanes.flatMap((lane) => lane.tiles.map((tile) => tileLine(tile)));
  return [
    view.day,
    headlineText(state),
    view.meeting ?? '',
    ...view.stops.flatMap(({ why, calledBy, lifting }) => ['STOP', why, calledBy, lifting]),
    ...(view.stops.length > 0 ? view.stillOut.named : []),
    view.break?.words ?? '',
    ...(view.break?.notLocked?.named ?? []).map((named) => `Not locked: ${named}`),
    ...(view.break?.roundsOutside.named ?? []).map((named) => `Rounds outside: ${named}`),
    ...view.barred,
    ...view.attention.map(({ what, detail }) => `${what}: ${detail}`),
    ...(view.looser ? [`${view.looser.what}: ${view.looser.says.join(' · ')}`] : []),
    view.concerns ? concernsText(view.concerns) : '',
    ...tiles,
  ].filter(Boolean);
}

/** One weapon's tile, as it is read out: "07 Colt, with the AD: Dummy ×5, N. Calder holds it …". */
const tileLine = (tile: TileView): string => [`${tile.number} ${tile.name}`, ...wordsOn(tile)].join(' · ');

const wordsOn = ({ loadText, who, whoDoes, seen, told, warning, until }: TileView): string[] =>
  [loadText, `${who} ${whoDoes}`.trim(), warning, told, seen, until].filter(Boolean);

/** What stands on one weapon's tile, its lane first. */
export function tileLines(state: State, at: string, number: string): string[] {
  for (const { status, tiles } of boardView(state, at).lanes) {
    const tile = tiles.find((each) => each.number === number);
    if (tile) return [STATUS_WORDS[status], ...wordsOn(tile)];
  }
  throw new Error(`${number} is not on the board`);
}
