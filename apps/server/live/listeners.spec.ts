import { EventEmitter } from 'node:events';
import { hearMessages, type Hear } from './listeners.js';

/** Two sockets that are heard by the same listeners, and what was logged. */
function heardBy(hear: Hear) {
  const faults: unknown[] = [];
  const listen = hearMessages({ painted: hear }, { error: (about: object) => void faults.push(about) });
  const [one, other] = [new EventEmitter(), new EventEmitter()];
  for (const socket of [one, other]) listen(socket as never);
  const ask = (socket: EventEmitter, ...said: unknown[]): Promise<unknown> =>
    new Promise((resolve) => socket.emit('painted', ...said, resolve));
  return { one, other, ask, faults };
}

describe('what clients say', () => {
  it('[issue 5] is heard of each by a listener that all share', async () => {
    const heard: unknown[] = [];
    const { one, other, ask } = heardBy((socket, said) => heard.push([socket, said]));
    expect(one.listeners('painted')).toEqual(other.listeners('painted'));
    expect(await ask(other, { cursor: 1 })).toBe(1);
    expect(await ask(one, { cursor: 2 }, 'more')).toBe(2);
    expect(heard).toEqual([
      [other, { cursor: 1 }],
      [one, [{ cursor: 2 }, 'more']],
    ]);
  });

  it('[Socket] is answered only where an answer is wanted', async () => {
    const heard: unknown[] = [];
    const { one, ask } = heardBy((_socket, said) => heard.push(said));
    one.emit('painted', 'unasked');
    expect(await ask(one)).toBe(2);
    expect(heard).toEqual(['unasked', undefined]);
  });

  it('[Socket] logs a fault, and goes on hearing', async () => {
    const fault = new Error('no');
    let heard = 0;
    const { one, ask, faults } = heardBy(() => {
      heard += 1;
      if (heard === 1) throw fault;
      return heard;
    });
    one.emit('painted', 1);
    expect(await ask(one, 2)).toBe(2);
    expect(faults).toEqual([{ fault, message: 'painted' }]);
  });
});
