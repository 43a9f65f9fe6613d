import type { CommandBody } from '#custody';
import type { Outcome } from '#wire';
import { inTurn, sendEach } from './in-turn.js';

const TAKE: CommandBody = { type: 'take-back', weaponId: 'a' };
const LOCK: CommandBody = { type: 'lock', weaponId: 'a' };

describe('scans in a row', () => {
  it('[screens.md] hears each of them, one after the other, however quickly they come', async () => {
    const turn = inTurn();
    const heard: string[] = [];
    const one = (name: string) => async (): Promise<void> => {
      heard.push(`${name} begins`);
      await Promise.resolve();
      heard.push(`${name} ends`);
    };
    await Promise.all(['07', '08', '09'].map((name) => turn(one(name))));
    expect(heard).toEqual(['07', '08', '09'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it('[CU2] locks only what was taken back, and says why it was not', async () => {
    const sent: string[] = [];
    const answering =
      (outcome: Outcome) =>
      (body: CommandBody): Promise<Outcome> => {
        sent.push(body.type);
        return Promise.resolve(outcome);
      };
    const refused = {
      status: 'refused',
      rule: 'CU2',
      reason: 'wrong-state',
      message: 'It is locked.',
      cursor: 1,
    } as const;
    expect(await sendEach(answering(refused), [TAKE, LOCK])).toBe('CU2 It is locked.');
    expect(sent).toEqual(['take-back']);
    expect(await sendEach(answering({ status: 'accepted', cursor: 2 }), [TAKE, LOCK])).toBeNull();
    expect(sent).toEqual(['take-back', 'take-back', 'lock']);
  });
});
