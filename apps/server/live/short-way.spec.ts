import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import type { Seat } from './seat.js';
import { ShortWay } from './short-way.js';

/** A seat whose Socket.IO client hears its connection, as when it has just come. */
function createSeat() {
  const conn = new EventEmitter();
  const bySocketIo: unknown[] = [];
  const client = { conn, ondata: (said: unknown) => bySocketIo.push(said) };
  conn.on('data', client.ondata);
  return {
    seat: { socket: { client } } as unknown as Seat,
    say: (said: unknown) => conn.emit('data', said),
    bySocketIo,
  };
}

const FAULTY = 666;

function createWay() {
  const heard: [seat: Seat, answerId: string, cursor: number][] = [];
  const logged: string[] = [];
  const hear = (...said: (typeof heard)[number]): void => {
    if (said[2] === FAULTY) throw new Error('no such cursor');
    heard.push(said);
  };
  return {
    way: new ShortWay(hear, { error: (_about: object, says: string) => void logged.push(says) }),
    heard,
    logged,
  };
}

describe('the short way', () => {
  it('[painted] takes what a screen shows, with the id of its answer, past Socket.IO', () => {
    const { way, heard } = createWay();
    const [one, other] = [createSeat(), createSeat()];
    for (const { seat } of [one, other]) way.open(seat);
    one.say('27["painted",{"cursor":41}]');
    other.say('20["painted",{"cursor":0}]');
    expect(heard).toEqual([
      [one.seat, '7', 41],
      [other.seat, '0', 0],
    ]);
    expect([...one.bySocketIo, ...other.bySocketIo]).toEqual([]);
  });

  it.each([
    ['without an answer wanted', '2["painted",{"cursor":1}]'],
    ['with more in it', '21["painted",{"cursor":1,"and":2}]'],
    ['with a cursor that is no count', '21["painted",{"cursor":-1}]'],
    ['with one beyond every log', '21["painted",{"cursor":1234567890123456}]'],
    ['in another namespace', '2/more,1["painted",{"cursor":1}]'],
    ['with something behind it', '21["painted",{"cursor":1}] '],
    ['another message', '21["resume",{"cursor":1}]'],
    ['bytes', Buffer.from('21["painted",{"cursor":1}]')],
  ])('[painted] leaves it to Socket.IO %s', (_how, said) => {
    const { way, heard } = createWay();
    const { seat, say, bySocketIo } = createSeat();
    way.open(seat);
    say(said);
    expect([heard, bySocketIo]).toEqual([[], [said]]);
  });

  it('[painted] is closed with the seat: Socket.IO hears all again, once', () => {
    const { way, heard } = createWay();
    const { seat, say, bySocketIo } = createSeat();
    way.open(seat);
    way.close(seat);
    say('21["painted",{"cursor":1}]');
    expect([heard, bySocketIo]).toEqual([[], ['21["painted",{"cursor":1}]']]);
  });

  it('[painted] hears once what is said on a connection with two seats, and goes on until the newer one is given up', () => {
    const { way, heard } = createWay();
    const { seat, say, bySocketIo } = createSeat();
    const newer = { ...seat } as Seat;
    way.open(seat);
    way.open(newer);
    way.close(seat);
    say('21["painted",{"cursor":1}]');
    expect([heard, bySocketIo]).toEqual([[[newer, '1', 1]], []]);
    way.close(newer);
    say('22["painted",{"cursor":1}]');
    expect([heard.length, bySocketIo.length]).toEqual([1, 1]);
  });

  it('[painted] is left without an answer by a fault, which is logged', () => {
    const { way, heard, logged } = createWay();
    const { seat, say } = createSeat();
    way.open(seat);
    say(`21["painted",{"cursor":${FAULTY}}]`);
    say('22["painted",{"cursor":1}]');
    expect([logged, heard]).toEqual([['a message was not heard'], [[seat, '2', 1]]]);
  });
});
