import type { Command } from '#custody';
import type { Handshake, Outcome } from '#wire';
import type { Line, LineListener, OpenLine } from '../line.js';

type Asked<Question, Answer> = { question: Question; answer: (answer: Answer) => void; fail: () => void };

/** The server's end of one fake socket: what the screen sent on it, and a hand to answer with. */
export interface FakeLine {
  handshake: Handshake;
  /** What the server says; `open` first. */
  tell: LineListener;
  open: () => void;
  isClosed: () => boolean;
  commands: Asked<Command, Outcome>[];
  painted: Asked<number, { at: string }>[];
  resumes: { epoch: string; cursor: number }[];
  identified: string[];
  /** Whether `painted` is answered by itself, at once. */
  isPrompt: boolean;
}

const ask = <Question, Answer>(asked: Asked<Question, Answer>[], question: Question): Promise<Answer> =>
  new Promise((answer, reject) => {
    asked.push({ question, answer, fail: () => reject(new Error('no answer')) });
  });

/** A network of fake sockets: each dial adds one. */
export function createFakeNetwork(): { open: OpenLine; lines: FakeLine[]; newest: () => FakeLine } {
  const lines: FakeLine[] = [];
  const open: OpenLine = (_url, handshake, listener) => {
    let state: 'dialling' | 'open' | 'closed' = 'dialling';
    const fake: FakeLine = {
      handshake,
      tell: listener,
      open() {
        state = 'open';
        listener.onOpen();
      },
      isClosed: () => state === 'closed',
      commands: [],
      painted: [],
      resumes: [],
      identified: [],
      isPrompt: true,
    };
    lines.push(fake);
    const line: Line = {
      isOpen: () => state === 'open',
      command: (command) => ask(fake.commands, command),
      resume: (from) => fake.resumes.push(from),
      async painted(cursor) {
        const answered = ask(fake.painted, cursor);
        if (fake.isPrompt) fake.painted.at(-1)?.answer({ at: '' });
        return answered;
      },
      identify: (deviceId) => fake.identified.push(deviceId),
      close() {
        state = 'closed';
        for (const { fail } of fake.commands) fail();
      },
    };
    return line;
  };
  const newest = (): FakeLine => {
    const line = lines.at(-1);
    if (!line) throw new Error('nobody dialled');
    return line;
  };
  return { open, lines, newest };
}
