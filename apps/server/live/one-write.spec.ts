import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import * as ws from 'ws';
import { frameOf } from './one-write.adapter.js';

interface Framing {
  frame(data: Buffer, options: object): Buffer[];
}

/** The frame as `ws` makes it, its parts put together. */
const framedByWs = (text: string): Buffer =>
  Buffer.concat(
    (ws as unknown as { Sender: Framing }).Sender.frame(Buffer.from(text), {
      fin: true,
      opcode: 1,
      mask: false,
      readOnly: true,
      rsv1: false,
    }),
  );

describe('a frame in one piece', () => {
  it.each([0, 1, 125, 126, 127, 65_535, 65_536, 70_000])('is byte for byte that of ws with %d letters', (length) => {
    const text = 'a'.repeat(length);
    expect(frameOf(text).equals(framedByWs(text))).toBe(true);
  });

  it('counts bytes, not letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(frameOf(text)).toEqual(framedByWs(text));
      }),
    );
  });
});
