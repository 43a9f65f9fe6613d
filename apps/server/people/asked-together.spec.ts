import { setImmediate as nextTurn } from 'node:timers/promises';
import { askedTogether } from './asked-together.js';

const HELD: Record<string, number> = { one: 1, two: 2 };

function counting() {
  const questions: string[][] = [];
  const of = askedTogether(async (keys) => {
    questions.push(keys);
    if (keys.includes('fault')) throw new Error('no answer');
    return new Map(Object.entries(HELD).filter(([key]) => keys.includes(key)));
  });
  return { questions, of };
}

describe('what is asked for together', () => {
  it('[issue 5] is one question, each key once, and each hears its own answer', async () => {
    const { questions, of } = counting();
    expect(await Promise.all(['one', 'two', 'one', 'none'].map(of))).toEqual([1, 2, 1, null]);
    expect(questions).toEqual([['one', 'two', 'none']]);
  });

  it('[issue 5] is asked for anew by whoever comes after the question went out', async () => {
    const { questions, of } = counting();
    const first = of('one');
    await nextTurn();
    const second = of('one');
    expect(await Promise.all([first, second])).toEqual([1, 1]);
    expect(questions).toEqual([['one'], ['one']]);
  });

  it('[issue 5] fails for those alone whose question failed', async () => {
    const { of } = counting();
    const together = await Promise.allSettled([of('fault'), of('one')]);
    expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await of('one')).toBe(1);
  });
});
