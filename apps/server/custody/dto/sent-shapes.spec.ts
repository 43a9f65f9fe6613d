import 'reflect-metadata';
import { parseCommand } from './parse-command.js';

const id = '0a0a0a0a-0000-4000-8000-000000000001';
const weaponId = '0a0a0a0a-0000-4000-8000-000000000002';
const check = { id, type: 'check', weaponId, boreClear: true, chambersSeen: 6 };

const pathsOf = (sent: unknown) => {
  const parsed = parseCommand(sent);
  return 'problems' in parsed ? parsed.problems.map(({ path }) => path) : [];
};
const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

describe('what a socket may send', () => {
  it.each([
    ['a policy', { id, type: 'set-policy', policy: nested(20_000) }],
    ['a name', { id, type: 'set-scene', scene: nested(20_000) }],
    ['a list of people', { id, type: 'record-meeting', personIds: nested(20_000), topic: 'Blanks' }],
    ['what nobody asked for', { id, type: 'roll', more: nested(20_000) }],
  ])('[malformed] %s nested as deep as a frame can be is malformed, and no fault', (_what, sent) => {
    expect(pathsOf(sent)).toHaveLength(1);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('[malformed] a field called %s is an unknown one', (field) => {
    expect(pathsOf(JSON.parse(`{ "id": "${id}", "type": "roll", "${field}": {} }`))).toHaveLength(1);
  });

  it.each([
    ['nothing', { kind: 'empty' }, []],
    ['nothing, counted', { kind: 'empty', rounds: 0 }, []],
    ['nothing, and three of it', { kind: 'empty', rounds: 3 }, ['load.rounds']],
    ['dummies that nobody proved, which the rule refuses', { kind: 'dummy', rounds: 3 }, []],
    ['dummies proved by no sign', { kind: 'dummy', rounds: 3, proved: 3 }, ['load.sign']],
    ['no dummies', { kind: 'dummy', rounds: 0, proved: 0, sign: 'rattle' }, ['load.rounds']],
  ])('[CH5] an AD may say to have seen %s', (_what, load, problems) => {
    expect(pathsOf({ ...check, load })).toEqual(problems);
  });
});
