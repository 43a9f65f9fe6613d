import { tellLoad } from './load-words.js';

describe('tellLoad', () => {
  it('[CH2] says "Cold" only after both have seen it', () => {
    expect(tellLoad('real', { kind: 'empty' }, false)).toEqual({ word: 'Empty', shape: 'plain' });
    expect(tellLoad('real', { kind: 'empty' }, true)).toEqual({ word: 'Cold', shape: 'cold' });
  });

  it('[CH2] tells the kind alone where the counts are withheld', () => {
    expect(tellLoad('blank-firing', { kind: 'blank' }, false)).toEqual({ word: 'Blank', shape: 'filled' });
    expect(tellLoad('real', { kind: 'dummy' }, false)).toEqual({ word: 'Dummy', shape: 'dashed' });
  });

  it('[SC3] tells charge and rounds in the word, and the kind in the shape', () => {
    expect(tellLoad('real', { kind: 'blank', charge: 'half', rounds: 3 }, true)?.word).toBe('Blank ½ ×3');
    expect(tellLoad('real', { kind: 'blank', charge: 'full', rounds: 5 }, true)?.word).toBe('Blank full ×5');
    expect(tellLoad('real', { kind: 'blank', charge: 'quarter', rounds: 1 }, true)?.word).toBe('Blank ¼ ×1');
    expect(tellLoad('real', { kind: 'dummy', rounds: 6 }, true)?.word).toBe('Dummy ×6');
  });

  it('[CH1] tells a replica, rubber, blade or airsoft by its kind, never as cold', () => {
    expect(tellLoad('rubber', undefined, true)).toEqual({ word: 'Rubber', shape: 'plain' });
    expect(tellLoad('blade', undefined, false)?.word).toBe('Blade');
    expect(tellLoad('replica', { kind: 'empty' }, true)?.word).toBe('Replica');
    expect(tellLoad('airsoft', { kind: 'empty' }, true)?.word).toBe('Airsoft');
  });

  it('[RD1] says nothing of a working weapon that nobody inspected', () => {
    expect(tellLoad('real', undefined, false)).toBeNull();
  });
});
