import { atLeast, atMost, type Figure, type Line } from '../figure.js';
import { pace, saturate } from '../load.js';
import { interleave, pairedBy, share } from '../pairs.js';
import { openFloor, openOurs, type Side } from '../sides.js';

const PACED_MS = 2_000;
const SATURATED_MS = 1_500;

/** 1: how long one waits for the acknowledgement with a gun in the hand. */
export const acknowledgement: Figure = {
  name: 'acknowledgement',
  async measure(pairs) {
    const ours = await openOurs();
    const floor = await openFloor(ours);
    const measure = async (side: Side): Promise<() => Promise<number[]>> => {
      const screens = await side.screens(20);
      return async () => {
        const { acknowledged } = await pace(side, screens, 50, PACED_MS);
        return [share(acknowledged, 0.5), share(acknowledged, 0.99)];
      };
    };
    const [one, other] = [await measure(ours), await measure(floor)];
    await Promise.all([one(), other()]);
    const found = await interleave(pairs, one, other);
    await floor.stop();
    await ours.stop();
    const line = (index: number, id: string, says: string, goal: number): Line => ({
      id,
      says: `acknowledgement ${says}, 50 commands/s, 20 screens ÷ REF`,
      goal: atMost(goal),
      unit: 'ms',
      measured: pairedBy(found, index),
    });
    return [line(0, '1', 'p50', 1.25), line(1, '1b', 'p99', 1.5)];
  },
};

/** 3 and 4: how many commands one production takes. */
export const throughput: Figure = {
  name: 'throughput',
  async measure(pairs) {
    const ours = await openOurs({ armorers: 8, weapons: 256 });
    const lines: Line[] = [];
    const floors = [
      { id: '3', keeps: 'insert', says: 'REF', goal: 1.2 },
      { id: '4', keeps: 'transaction', says: 'one transaction a command', goal: 2.5 },
    ] as const;
    for (const { id, keeps, says, goal } of floors) {
      const floor = await openFloor(ours, { keeps });
      const [one, other] = [ours, floor].map((side) => async () => [await saturate(side, SATURATED_MS)]);
      if (!one || !other) throw new Error('two sides');
      await one();
      await other();
      const found = await interleave(pairs, one, other);
      await floor.stop();
      const measured = pairedBy(found, 0);
      lines.push({ id, says: `commands/s, saturated ÷ ${says}`, goal: atLeast(goal), unit: 'commands/s', measured });
    }
    await ours.stop();
    return lines;
  },
};
