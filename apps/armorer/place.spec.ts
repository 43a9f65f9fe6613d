import {
  addressOf,
  atWeapon,
  CONCERNS,
  importing,
  INCIDENTS,
  LIST_TABS,
  placeAt,
  POSTER,
  REGISTER,
  REPORTING,
  TABS,
  WEAPON_ACTS,
  WEAPONS,
} from './place.js';

describe('places in the address', () => {
  it('come back as they went in', () => {
    const places = [
      WEAPONS,
      REGISTER,
      CONCERNS,
      POSTER,
      INCIDENTS,
      REPORTING,
      ...LIST_TABS.map(importing),
      { tab: 'incidents', incidentId: 'i/7?' } as const,
      { tab: 'concerns', concernId: 'k/7?' } as const,
      atWeapon('w/7?'),
      ...WEAPON_ACTS.map((act) => atWeapon('w7', act)),
      ...TABS.filter((tab) => tab !== 'weapons').map((tab) => ({ tab })),
      { tab: 'rounds', pane: ['give', 'l/7?'] } as const,
      { tab: 'people', pane: ['train', 'p7', 'type', 'pump shotgun / 12'] } as const,
      { tab: 'log', pane: ['412', 'note'] } as const,
    ];
    for (const place of places) expect(placeAt(addressOf(place))).toEqual(place);
  });

  it('fall back to the list of weapons for what names nothing', () => {
    for (const fragment of ['', '#', '#nowhere', '#weapons/', '#weapons']) expect(placeAt(fragment)).toEqual(WEAPONS);
    expect(placeAt('#weapons/%E0%A4%A/dance')).toEqual(atWeapon('%E0%A4%A'));
  });
});
