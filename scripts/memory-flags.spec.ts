import { memoryFlags } from './memory-flags.mjs';

const MEGABYTE = 2 ** 20;
const PLENTY = 8_000 * MEGABYTE;

describe('the memory that a server is told to live with', () => {
  it.each([
    ['is not said where there is plenty', {}, PLENTY, []],
    ['is little where little is left', {}, 300 * MEGABYTE, ['--max-old-space-size=100', '--max-semi-space-size=4']],
    ['is what was set', { SETBOARD_MEMORY_MB: '600' }, PLENTY, ['--max-old-space-size=200', '--max-semi-space-size=4']],
    ['is never less than it can start with', {}, MEGABYTE, ['--max-old-space-size=96', '--max-semi-space-size=4']],
    ['is left alone by what is no number: the server itself says so', { SETBOARD_MEMORY_MB: 'much' }, PLENTY, []],
  ])('[issue 5] %s', (_what, env: Record<string, string>, left, flags) => {
    expect(memoryFlags(env, left)).toEqual(flags);
  });
});
