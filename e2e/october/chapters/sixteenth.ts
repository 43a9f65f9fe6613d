import type { Cast, Chapter } from '../cast.js';
import { holdMeeting, roll, setScene, startDay, wrap } from '../../set/deeds/day.js';
import { addLot } from '../../set/deeds/rounds.js';
import { closeIncident, liftStop, report } from '../../set/deeds/stops.js';
import { blanks, check, dummies, empty, handOver, inspect, lock, release, takeBack } from '../../set/deeds/weapons.js';

const STOPPED = 'A STOP stands: weapons only go back to an armorer. One armorer and one AD lift it together.';
const OPEN = 'The incident (discharge) of 2026-10-16 is not closed. Write down its cause and what was corrected first.';
const NO_MEETING_SINCE = 'Since the incident was closed there was no safety meeting. Hold one and record it first.';

export const sixteenth: Chapter = {
  title: '16 October: two accidental discharges',
  when: '16 October',
  happened: 'two accidental discharges: no one stopped, asked why or changed anything',
  rules: ['ST4', 'ST5'],
  date: '2026-10-16',

  async play(cast) {
    await first(cast);
    await second(cast);
    await nextMorning(cast);
  },
};

async function first({ film, board, calder, whitby, producer, dunmore, all }: Cast): Promise<void> {
  await film.at('09:30');
  await whitby.does(startDay(7, '2026-10-16'));
  await whitby.does(setScene('21'));
  await whitby.does(holdMeeting(all, 'Blanks in the cabin'));
  await calder.does(addLot('B-1', { kind: 'blank', rounds: 60, supplier: 'Pecos Stage Supply', isKnownSource: true }));
  await calder.does(inspect('12', blanks(3, 'B-1')));
  await whitby.does(check('12', blanks(3)));
  await calder.does(handOver('12', dunmore, { for: 'take' }));

  await film.at('10:05');
  await whitby.does(report('discharge', '12', 'It went off as it was holstered.'));
  film.tells('Nobody needs to call it: the stop is there by itself, and 12 is frozen');
  await board.says('STOP', 'Discharge: It went off as it was holstered.', 'Called by S. Whitby, 1st AD');
  await board.saysOf('12', 'Out of service', 'Discharge', 'Leave it as it is');
  await film.glass('october-stop.png', 'It went off as it was holstered.');
  await whitby.mayNot(roll, 'ST2', STOPPED);
  await calder.mayNot(inspect('09', empty), 'ST2', STOPPED);
  film.tells('The way back is never barred');
  await calder.does(takeBack('12', 1));
  await board.saysOf('12', 'Out of service', 'N. Calder');
  await calder.does(liftStop('12 is put away.'));
  await calder.mayNot(
    liftStop('12 is put away.'),
    'ST3',
    'You gave your half already. The other half is another person’s: one armorer and one AD.',
  );
  await whitby.does(liftStop('Nobody is hurt, I asked everyone.'));

  await film.at('10:40');
  film.tells('The stop is lifted, and yet the day does not go on as if nothing had been');
  await calder.does(inspect('09', blanks(3, 'B-1')));
  await whitby.does(check('09', blanks(3)));
  await calder.mayNot(handOver('09', dunmore, { for: 'take' }), 'ST5', OPEN);
  await calder.mayNot(
    closeIncident('Nerves.', 'None.'),
    'ST5',
    'You held, inspected or checked this weapon. Someone who did not, or a producer, closes it.',
  );
  await producer.does(closeIncident('The hammer slips from half cock.', '12 goes to the gunsmith.'));
  await calder.mayNot(handOver('09', dunmore, { for: 'take' }), 'ST5', NO_MEETING_SINCE);
  await board.says('Safety meeting wanted');
  await whitby.does(holdMeeting(all, 'Why 12 went off'));
  await calder.does(handOver('09', dunmore, { for: 'take' }));
}

async function second({ film, board, calder, ferro, whitby }: Cast): Promise<void> {
  await film.at('11:20');
  await ferro.does(report('discharge', '09', 'It went off on the way back to the cart.'));
  await board.says('STOP', 'Discharge: It went off on the way back to the cart.');
  await calder.does(takeBack('09', 1));
  await ferro.does(liftStop('09 is put away.'));
  await whitby.does(liftStop('I saw it put away.'));
  await whitby.does(wrap);
  film.tells('That evening nobody writes anything');
}

async function nextMorning({ film, board, calder, whitby, producer, dunmore, all }: Cast): Promise<void> {
  film.day('2026-10-17');
  await film.at('07:00');
  await whitby.does(startDay(8, '2026-10-17'));
  await whitby.does(setScene('22'));
  await whitby.does(holdMeeting(all, 'The scenes of today'));
  await calder.does(inspect('07', dummies(5, 'D-2')));
  await whitby.does(check('07', dummies(5)));
  await calder.mayNot(handOver('07', dunmore, { for: 'take' }), 'ST5', OPEN);
  await board.saysOf('09', 'Out of service', 'Discharge');
  await producer.does(closeIncident('Loaded guns were carried cocked.', 'Nothing is carried cocked, nothing loaded.'));
  await whitby.does(holdMeeting(all, 'How a gun is carried'));
  await calder.does(handOver('07', dunmore, { for: 'take' }));

  await film.at('07:20');
  await calder.does(takeBack('07'));
  await calder.does(lock('07', 5));
  film.tells('The gunsmith has found the fault of 12 and mended it');
  await calder.mayNot(
    inspect('12', empty, { unloaded: 2 }),
    'ST7',
    '12 is frozen by an incident. Leave it as it is; an armorer may take it back, and only its release lets it go on.',
  );
  await calder.does(release('12', 'A new half-cock notch.'));
  await whitby.does(release('12', 'I read the gunsmith’s note.'));
  await calder.does(lock('12', 2));
  await whitby.does(wrap);
}
