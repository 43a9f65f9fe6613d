import { keptBriefly } from './kept-briefly.js';

/** A thing that counts how often it was encoded. */
function countedThing(name: string) {
  const thing = {
    name,
    encoded: 0,
    toJSON() {
      thing.encoded += 1;
      return { name };
    },
  };
  return thing;
}

function encoder() {
  const forgetting: (() => void)[] = [];
  const text = keptBriefly(
    (of: object) => JSON.stringify(of),
    (forget) => forgetting.push(forget),
  );
  return { text, forget: () => forgetting.splice(0).forEach((each) => each()), forgetting };
}

describe('what is made once for a crowd', () => {
  it('[issue 5] is encoded once, however many ask', () => {
    const { text } = encoder();
    const [one, other] = [countedThing('one'), countedThing('other')];
    const told = Array.from({ length: 500 }, () => [text(one), text(other)]);
    expect(new Set(told.flat())).toEqual(new Set(['{"name":"one"}', '{"name":"other"}']));
    expect([one.encoded, other.encoded]).toEqual([1, 1]);
  });

  it('[issue 5] is forgotten at its time, all at once, and made anew for whoever asks then', () => {
    const { text, forget, forgetting } = encoder();
    const one = countedThing('one');
    text(one);
    text(countedThing('other'));
    expect(forgetting).toHaveLength(1);
    forget();
    text(one);
    expect(one.encoded).toBe(2);
    expect(forgetting).toHaveLength(1);
  });
});
