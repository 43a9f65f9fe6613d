import { lightOf, readChoice, switched } from './light.js';

const bright = { prefersLight: true };
const dim = { prefersLight: false };

describe('dark and sun', () => {
  it('[screens.md hand-held] follows the phone until it is switched', () => {
    expect(lightOf('follow', bright, null)).toBe('sun');
    expect(lightOf('follow', dim, null)).toBe('dark');
    expect(lightOf('sun', dim, null)).toBe('sun');
  });

  it('[screens.md hand-held] switched back to what the phone says, it follows the phone again', () => {
    expect(switched('dark', dim)).toBe('sun');
    expect(switched('sun', dim)).toBe('follow');
    expect(switched('sun', bright)).toBe('dark');
  });

  it('the address outranks both, and what was kept is checked', () => {
    expect(lightOf('sun', bright, 'dark')).toBe('dark');
    expect(readChoice('purple')).toBe('follow');
    expect(readChoice('sun')).toBe('sun');
  });
});
