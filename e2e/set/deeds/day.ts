import { deed, type Crowd, type Deed, type Someone } from '../deed.js';

const idsOf = ({ people }: Crowd): string[] => people.map(({ personId }) => personId);

export const noteOtherDuty = (someone: Someone, otherDuty: string): Deed =>
  deed('amend-person', 'write', `down another duty of ${someone.name}: ${otherDuty}`, () => ({
    personId: someone.personId,
    otherDuty,
  }));

export const isOnlyArmorer = (someone: Someone): Deed =>
  deed('amend-person', 'free', `${someone.name} of every other duty`, () => ({
    personId: someone.personId,
    otherDuty: null,
  }));

export const train = (people: Crowd, weaponType: string, endsOn: string): Deed =>
  deed('record-training', 'train', `${people.words} on the ${weaponType}, good until ${endsOn}`, () => ({
    personIds: idsOf(people),
    weaponType,
    endsOn,
  }));

export const startDay = (number: number, date: string): Deed =>
  deed('start-day', 'start', `day ${number}`, () => ({ number, date }));

export const setScene = (scene: string): Deed => deed('set-scene', 'set', `the scene: ${scene}`, () => ({ scene }));

export const holdMeeting = (people: Crowd, topic: string): Deed =>
  deed('record-meeting', 'hold', `a safety meeting with ${people.words}: “${topic}”`, () => ({
    personIds: idsOf(people),
    topic,
  }));

export const briefIn = (people: Crowd): Deed =>
  deed('record-meeting', 'brief', `${people.words} into the meeting`, ({ shown }) => ({
    personIds: idsOf(people),
    topic: shown.day?.meeting?.topic ?? '',
    ...(shown.day?.meeting ? { joins: shown.day.meeting.cursor } : {}),
  }));

export const callBreak = (why: string): Deed => deed('call-break', 'call', why, () => ({ why }));
export const endBreak: Deed = deed('end-break', 'end', 'the break', () => ({}));
export const roll: Deed = deed('roll', 'let', 'the camera roll', () => ({}));
export const wrap: Deed = deed('wrap-day', 'wrap', 'the day', () => ({}));
