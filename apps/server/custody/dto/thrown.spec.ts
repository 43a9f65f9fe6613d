import 'reflect-metadata';
import { anything, commandLike, sample } from '../../testing/fuzz/generated.js';
import { faultOfParsing } from '../../testing/fuzz/shapes.js';

const IDS = ['0a0a0a0a-0000-4000-8000-000000000001', '0a0a0a0a-0000-4000-8000-000000000002'];

describe('the shape of a command', () => {
  it('[command] is read, or told what is wrong with it, whatever was sent', () => {
    const bodies = [...sample(commandLike(IDS), 2_111, 1_500), ...sample(anything(IDS), 2_111, 500)];
    expect(bodies.map(faultOfParsing).filter((fault) => fault !== null)).toEqual([]);
  });
});
