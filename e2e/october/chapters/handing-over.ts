import type { Chapter } from '../cast.js';
import { handOver, lock, lookOver, takeBack } from '../../set/deeds/weapons.js';

export const handingOver: Chapter = {
  title: 'Rehearsal: the AD hands over a real gun',
  when: 'rehearsal',
  happened: 'the AD handed the gun to the actor with no armorer there; a replica would have done',
  rules: ['CU4', 'CU7'],
  date: '2026-10-21',

  async play({ film, board, calder, whitby, dunmore }) {
    await film.at('14:20');
    film.tells('N. Calder is outside. S. Whitby has just checked it, so why wait');
    await whitby.mayNot(
      handOver('07', dunmore, { for: 'rehearsal', reason: 'everybody waits' }),
      'CU4',
      'Only an armorer puts a weapon into an actor’s hands; S. Whitby is none. Name the armorer who does.',
    );
    await calder.mayNot(
      handOver('07', dunmore, { for: 'rehearsal', reason: '' }),
      'CU7',
      'A rehearsal takes a replica. If it must be this weapon, write down why.',
    );
    film.tells('R7 is rubber, looks the same and is on the cart');
    await calder.does(lookOver('R7', 'inspect'));
    await whitby.does(lookOver('R7', 'check'));
    await calder.does(handOver('R7', dunmore, { for: 'rehearsal' }));
    await board.saysOf('R7', 'With an actor', 'Rubber', 'C. Dunmore', 'Rehearsal');

    await film.at('14:30');
    await calder.does(takeBack('R7'));
    await calder.does(lock('R7'));
  },
};
