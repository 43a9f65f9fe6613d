import type { ScreenReport } from '#wire';
import { currentTold, screenRows } from './screens.view.js';

const report = (name: string, more: Partial<ScreenReport>): ScreenReport => ({
  deviceId: name,
  name,
  kind: 'board',
  cursor: 7,
  lagMs: 200,
  current: true,
  link: 'connected',
  ...more,
});

describe('the screens', () => {
  const rows = screenRows({ people: {} }, [
    report('Village', {}),
    report('Truck', { lagMs: 130_000, current: false, link: 'lost' }),
    report('Phone', { kind: 'hand-held', lagMs: 61_000, current: false, link: 'asleep' }),
    report('Monitor', { lagMs: 3_200, current: false }),
    report('New', { lagMs: null, current: false }),
  ]);

  it('has what is wrong first, and says in words what', () => {
    expect(rows.map(({ name, told }) => `${name}: ${told}`)).toEqual([
      'Truck: lost 2:10',
      'Monitor: not current, 3.2 s',
      'New: nothing shown yet',
      'Phone: asleep 1:01',
      'Village: 0.2 s',
    ]);
  });

  it('does not count a phone that sleeps in a pocket as one that fails', () => {
    expect(currentTold(rows)).toBe('1 of 4 current');
  });
});
