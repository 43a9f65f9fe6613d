import type { CommandBody, CommandType } from '../command.js';
import { outsideOf } from '../lot.js';
import { inGuns } from '../lot-left.js';
import type { State } from '../state.js';
import { SIGNS } from '../weapon.js';
import { CARELESS, pick, type Draw } from './draw.js';

const ON_LOT = ['prove-lot', 'issue-rounds', 'return-rounds'] as const satisfies readonly CommandType[];
/** The commands that name a lot which is there. */
export type OnLot = (typeof ON_LOT)[number];
export const isOnLot = (type: CommandType): type is OnLot => ON_LOT.some((each) => each === type);

/** One of these, as `plausible` has it. */
export function onLot(state: State, { type, whom, load, count, slip }: Draw & { type: OnLot }): CommandBody {
  const lots = Object.values(state.lots);
  const lot = pick(lots, load);
  const { lotId } = lot;
  const personId = pick(Object.keys(state.people), whom);
  switch (type) {
    case 'prove-lot': {
      // One in four counts one too few, as if a round had rolled under the cart.
      const missed = count % 4 === 0 ? 1 : 0;
      const counted = slip === CARELESS ? inGuns(state, lot) + outsideOf(lot) - 1 : lot.rounds - lot.fired - missed;
      return {
        type,
        lotId,
        proved: lot.rounds - (slip === CARELESS ? 1 : 0),
        counted: Math.max(0, counted),
        sign: pick(SIGNS, count),
      };
    }
    case 'issue-rounds': {
      const rounds = 1 + (count % 5);
      const proof = lot.kind === 'dummy' && slip !== CARELESS ? { proved: rounds, sign: pick(SIGNS, count) } : {};
      return { type, lotId, rounds, personId, ...proof };
    }
    case 'return-rounds': {
      const out = lots.find(({ outside }) => Object.keys(outside).length > 0);
      const [who, rounds] = Object.entries(out?.outside ?? {})[0] ?? [personId, 1];
      const counted = count % 2 === 0 ? rounds : 1;
      return { type, lotId: out?.lotId ?? lotId, personId: who, rounds: counted + (slip === CARELESS ? 1 : 0) };
    }
    default:
      return type satisfies never;
  }
}
