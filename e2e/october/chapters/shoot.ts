import type { Chapter } from '../cast.js';
import { holdMeeting, setScene, startDay, wrap } from '../../set/deeds/day.js';
import { addLot, proveLot } from '../../set/deeds/rounds.js';
import { closeIncident, liftStop, report } from '../../set/deeds/stops.js';
import { check, dummies, empty, handOver, inspect, loadLive, lock, takeBack } from '../../set/deeds/weapons.js';

export const shoot: Chapter = {
  title: 'The shoot: a box of dummies that nobody had proved',
  when: 'the shoot',
  happened: 'dummies came from several suppliers and nobody counted or proved each one; live rounds were among them',
  rules: ['RD1', 'RD4', 'CH5'],
  date: '2026-10-12',

  async play({ film, board, calder, whitby, producer, dunmore, all }) {
    await film.at('07:30');
    await whitby.does(startDay(4, '2026-10-12'));
    await whitby.does(setScene('12'));
    film.tells('The dummies are a box of leftovers, from at least three suppliers');
    await calder.does(
      addLot('D-1', { kind: 'dummy', rounds: 30, supplier: 'three suppliers, mixed', isKnownSource: false }),
    );
    await calder.mayNot(
      inspect('07', dummies(5, 'D-1')),
      'RD4',
      'D-1 is from an unknown or mixed supplier. Prove and count each of its rounds first.',
    );
    await calder.does(proveLot('D-1', { counted: 30, proved: 29 }));
    film.tells('One of thirty does not rattle. It would be easy to leave that one out and go on');
    await calder.mayNot(
      inspect('07', dummies(5, 'D-1')),
      'RD4',
      'D-1 is from an unknown or mixed supplier. Prove and count each of its rounds first.',
    );
    film.tells('Nor can it be loaded as what it is');
    await calder.cannotSay(loadLive('07'), 'a load', 'must be one of the following values: empty, dummy, blank');

    await calder.does(report('live-round', null, 'One round of D-1 does not rattle, and its primer is whole.'));
    await board.says('STOP', 'Live round: One round of D-1 does not rattle', 'Called by N. Calder, Armorer');
    await calder.mayNot(
      inspect('08', empty),
      'ST2',
      'A STOP stands: weapons only go back to an armorer. One armorer and one AD lift it together.',
    );

    await film.at('10:00');
    film.tells('The box goes to the sheriff, whole. One supplier sends new ones, sealed');
    await producer.does(
      closeIncident('Leftovers were bought unseen.', 'Sealed boxes of one supplier, proved one by one.'),
    );
    await calder.does(liftStop('D-1 has left the set.'));
    await whitby.does(liftStop('I saw it go.'));
    await calder.does(
      addLot('D-2', { kind: 'dummy', rounds: 40, supplier: 'Pecos Stage Supply', isKnownSource: true }),
    );
    await whitby.does(holdMeeting(all, 'A live round was found'));
    await calder.mayNot(
      inspect('07', dummies(5, 'D-2', 4)),
      'CH5',
      '4 of 5 dummies were proved. Prove each one, by its rattle, its drilled case or its primer.',
    );
    await calder.does(inspect('07', dummies(5, 'D-2')));
    await whitby.mayNot(
      check('07', dummies(5, '', 3)),
      'CH5',
      '3 of 5 dummies were proved. Prove each one, by its rattle, its drilled case or its primer.',
    );
    await whitby.does(check('07', dummies(5)));
    await board.saysOf('07', 'Dummy ×5', 'S. Whitby has seen it');
    await calder.does(handOver('07', dunmore, { for: 'take' }));

    await film.at('10:20');
    await calder.does(takeBack('07'));
    await calder.does(lock('07', 5));
    await whitby.does(wrap);
  },
};
