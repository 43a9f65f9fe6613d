import type { Chapter } from '../cast.js';
import { wrap } from '../../set/deeds/day.js';
import { answerForRoundsOf, countBack } from '../../set/deeds/rounds.js';
import { report } from '../../set/deeds/stops.js';
import { empty, inspect, lock, sight, takeBack } from '../../set/deeds/weapons.js';

const FROZEN =
  '07 is frozen by an incident. Leave it as it is; an armorer may take it back, and only its release lets it go on.';

export const afterwards: Chapter = {
  title: 'Afterwards: what must not be touched',
  when: 'afterwards',
  happened: 'guns carried off, opened and unloaded; rounds thrown away; suspect rounds found in a costume',
  rules: ['ST7', 'RD6'],
  date: '2026-10-21',

  async play({ film, board, calder, whitby, producer, oduya }) {
    await film.at('14:45');
    film.tells('Say that it goes off all the same');
    await whitby.does(report('injury', '07', 'It fired in the rehearsal.'));
    await board.says('STOP', 'Injury: It fired in the rehearsal.');
    await board.saysOf('07', 'Out of service', 'Injury', 'Leave it as it is');
    film.tells('Somebody wants to see at once what was in it');
    await calder.mayNot(inspect('07', empty, { unloaded: 6 }), 'ST7', FROZEN);
    await calder.mayNot(lock('07', 6), 'ST7', FROZEN);
    await calder.does(takeBack('07'));
    await board.saysOf('07', 'Out of service', 'N. Calder');

    await film.at('15:10');
    film.tells('In the confusion it is carried off. Who has it goes on being recorded');
    await whitby.does(sight('07', oduya, 'Under a coat in the costume truck.'));
    await board.saysOf('07', 'K. Oduya', 'S. Whitby saw it: Under a coat in the costume truck.');
    await film.glass('october-afterwards.png', 'It fired in the rehearsal.');
    await calder.does(takeBack('07'));

    await film.at('17:30');
    film.tells('The belt comes back from the costume. Eight rounds were given for it, nine are in it');
    await calder.mayNot(
      countBack('D-2', 9, oduya),
      'RD6',
      'K. Oduya has only 8 of D-2 outside. Count again; a round too many is a find: report it as an incident.',
    );
    await calder.does(report('live-round', null, 'A round in the belt that is not of D-2.'));
    film.tells('And of the eight, three were thrown away');
    await calder.does(countBack('D-2', 5, oduya));
    await whitby.mayNot(wrap, 'DY1', 'Rounds outside: 3 of D-2 with K. Oduya. An armorer counts them back first.');
    await producer.does(answerForRoundsOf(oduya, 'Found in the bin by the costume truck, taken by the sheriff.'));
    await whitby.does(wrap);
    await board.says('Day 12, wrapped', 'STOP');
    await board.saysOf('07', 'Out of service', 'N. Calder');
  },
};
