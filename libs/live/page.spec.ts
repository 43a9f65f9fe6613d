import { createFakeScreen } from './fakes/screen.js';
import { pageToCome } from './page.js';

describe('a page that is to come', () => {
  it('[SC1] makes a link that was opened before it current only once it was painted, whatever pulses came', async () => {
    let begin = (): void => undefined;
    const { link, clock, newest, connect, pulse, pulseNow } = createFakeScreen((page) => {
      const toCome = pageToCome(page);
      ({ begin } = toCome);
      return toCome.page;
    });
    await connect();
    await pulse(2_000);
    expect(newest().painted).toEqual([]);
    expect(link.current()).toMatchObject({ kind: 'board', isCurrent: false });
    begin();
    await clock.pass(0);
    expect(link.current()).toMatchObject({ isCurrent: false });
    await pulseNow();
    expect(newest().painted).toMatchObject([{ question: 5 }]);
    expect(link.current()).toMatchObject({ isCurrent: true });
  });
});
