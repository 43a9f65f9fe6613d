import { parseRoute, routeHash, type Route } from './route.js';

describe('where the hand-held is', () => {
  it('reads back what it wrote', () => {
    const routes: Route[] = [
      { page: 'next' },
      { page: 'day' },
      { page: 'concerns' },
      { page: 'concern', concernId: 'k/1' },
      { page: 'issue', weaponId: 'a b/c' },
      { page: 'incident', weaponId: null },
      { page: 'incident', weaponId: 'w1' },
      { page: 'close', incidentId: 'i/1' },
      { page: 'short', of: 'lot', id: 'b 7' },
      { page: 'release', weaponId: 'w1' },
    ];
    for (const route of routes) expect(parseRoute(routeHash(route))).toEqual(route);
  });

  it('opens on what is next for an address that it does not know', () => {
    for (const hash of [
      '',
      '#',
      '#/nowhere',
      '#/check',
      '#/__proto__/x',
      '#/close',
      '#/short/nothing/x',
      '#/weapon/%E0%A4%A',
    ])
      expect(parseRoute(hash)).toEqual({ page: 'next' });
  });
});
