import { Unanswered } from './unanswered.js';

/** Something on the way, and what ends it. */
function createRun() {
  let end: (what: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => (end = resolve));
  return { run: () => ended, end };
}

describe('what one sender has on the way', () => {
  it('[issue 5] is so much at most, and nobody else waits for it', async () => {
    const unanswered = new Unanswered(2);
    const [one, other, third] = [createRun(), createRun(), createRun()];
    const both = [unanswered.during('flooder', one.run), unanswered.during('flooder', other.run)];
    expect(await unanswered.during('flooder', third.run)).toBeNull();
    const elses = unanswered.during('somebody else', third.run);
    one.end('first');
    other.end('second');
    third.end('third');
    expect(await Promise.all([...both, elses])).toEqual(['first', 'second', 'third']);
  });

  it('[issue 5] leaves room again once it was answered, or failed', async () => {
    const unanswered = new Unanswered(1);
    await expect(unanswered.during('flooder', () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    expect(await unanswered.during('flooder', () => Promise.resolve('one'))).toBe('one');
    expect(await unanswered.during('flooder', () => Promise.resolve('two'))).toBe('two');
  });
});
