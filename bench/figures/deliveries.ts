import { atMost, type Figure, type Line } from '../figure.js';
import { pace } from '../load.js';
import { interleave, pairedBy, share } from '../pairs.js';
import { cpuSeconds } from '../process.js';
import { openFloor, openOurs, type Ours, type Side } from '../sides.js';

const PACED_MS = 1_500;
const CPU_MS = 3_000;
const CPU_COMMANDS_A_SECOND = 20;

/** 2: when the last of a hundred screens has it. */
export const everywhere: Figure = {
  name: 'everywhere',
  async measure(pairs) {
    const ours = await openOurs({ weapons: 40 });
    const lines: Line[] = [];
    const floors = [
      { id: '2', program: 'floor/ref.ts', says: 'REF', goals: [1.3, 1.3] },
      { id: '2s', program: 'floor/bare-socket-io.ts', says: 'bare Socket.IO', goals: [1.05, 1.05] },
    ] as const;
    for (const { id, program, says, goals } of floors) {
      const floor = await openFloor(ours, { program });
      const [one, other] = [await lastOf(ours), await lastOf(floor)];
      await one();
      await other();
      const found = await interleave(pairs, one, other);
      await floor.stop();
      for (const [index, which] of (['p50', 'p99'] as const).entries())
        lines.push({
          id: index === 0 ? id : `${id}-p99`,
          says: `last of 100 screens has it, ${which}, 100 commands/s ÷ ${says}`,
          goal: atMost(goals[index] ?? 0),
          unit: 'ms',
          measured: pairedBy(found, index),
        });
    }
    await ours.stop();
    return lines;
  },
};

async function lastOf(side: Side): Promise<() => Promise<number[]>> {
  const screens = await side.screens(100);
  return async () => {
    const seen = await pace(side, screens, 100, PACED_MS);
    return [share(seen.everywhere, 0.5), share(seen.everywhere, 0.99)];
  };
}

/** 5: what a delivery costs the server. */
export const cpu: Figure = {
  name: 'cpu',
  async measure(pairs) {
    const lines: Line[] = [];
    const ours = await openOurs({ weapons: 20 });
    for (const screens of [200, 1_000]) lines.push(await cpuWith(ours, screens, pairs));
    await ours.stop();
    return lines;
  },
};

async function cpuWith(ours: Ours, count: number, pairs: number): Promise<Line> {
  const floor = await openFloor(ours, { keeps: 'nothing' });
  const [one, other] = [await costOf(ours, count), await costOf(floor, count)];
  const found = await interleave(pairs, one.measure, other.measure);
  one.close();
  other.close();
  await floor.stop();
  return {
    id: count === 200 ? '5' : '5b',
    says: `server CPU a delivery, ${count} screens ÷ bare ws`,
    goal: atMost(1.25),
    unit: 'µs',
    measured: pairedBy(found, 0),
  };
}

async function costOf(side: Side, count: number): Promise<{ measure: () => Promise<number[]>; close: () => void }> {
  const screens = await side.screens(count);
  const measure = async (): Promise<number[]> => {
    const before = cpuSeconds(side.child);
    const { everywhere } = await pace(side, screens, CPU_COMMANDS_A_SECOND, CPU_MS);
    return [((cpuSeconds(side.child) - before) * 1e6) / (everywhere.length * count)];
  };
  await measure();
  return { measure, close: () => screens.forEach((screen) => screen.close()) };
}
