import * as fc from 'fast-check';
import { COMMAND_TYPES } from '#custody';
import { COMMANDS } from '../../../../libs/wire/testing/listed.js';

/** Ids of a production that is there, so that not everything which is generated stumbles over its first id. */
export type Ids = readonly string[];

const WORDS: readonly string[] = [
  ...'empty dummy blank live half full rattle drilled take rehearsal misfire real rubber armorer first-ad actor'.split(
    ' ',
  ),
  ...'station board california America/Denver 2026-11-22 42A 12 480216 __proto__ constructor toString'.split(' '),
  'hasOwnProperty',
  '\u0000',
  '\ud800',
  '\u202e',
  '🎬',
  '%00',
  '../../x',
  "'; DROP TABLE log_entry; --",
  '{{7*7}}',
  '=1+1',
  '\r\nX-Set: 1',
  'x'.repeat(5_000),
];
const FIELDS = [...new Set(Object.values(COMMANDS).flatMap((fields) => Object.keys(fields)))];
const INSIDE = [
  'kind',
  'rounds',
  'charge',
  'lotId',
  'proved',
  'sign',
  'actor',
  'lineOfFire',
  'checkLastsSeconds',
  'blank',
];
const MORE = [
  'id',
  'type',
  'pin',
  'newPin',
  'code',
  'claim',
  'text',
  'commands',
  'armorer',
  'setupCode',
  'policy',
  'token',
];
const NUMBERS = [0, -0, 1, -1, 6, 0.1, 1e21, 1e308, -1e308, 2 ** 31, 2 ** 53, 2 ** 63, Number.MIN_VALUE];

const word = fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 12 }));
const number = fc.oneof(fc.nat(12), fc.constantFrom(...NUMBERS), fc.double({ noNaN: true, noDefaultInfinity: true }));
const name = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...FIELDS, ...INSIDE, ...MORE) },
  { weight: 1, arbitrary: word },
);

const leaf = (ids: Ids): fc.Arbitrary<unknown> =>
  fc.oneof(word, number, fc.boolean(), fc.constant(null), fc.constantFrom(...ids), fc.uuid());

/** Whatever JSON can say, in the names and words of the product and of those who mean it harm. */
export const anything = (ids: Ids): fc.Arbitrary<unknown> =>
  fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4, depthSize: 'small' }, leaf(ids), tie('list'), tie('object')),
    list: fc.array(tie('value'), { maxLength: 5 }),
    object: fc.dictionary(name, tie('value'), { maxKeys: 6 }),
  })).value;

/** A command of a type that there is with its own fields, some gone, some too many, and in each of them anything. */
export function commandLike(ids: Ids): fc.Arbitrary<Record<string, unknown>> {
  const value = fc.oneof({ weight: 3, arbitrary: leaf(ids) }, { weight: 1, arbitrary: anything(ids) });
  const inside = fc.dictionary(fc.constantFrom(...INSIDE), leaf(ids), { maxKeys: 5 });
  return fc.constantFrom(...COMMAND_TYPES).chain((type) => {
    const own = Object.keys(COMMANDS[type]).map((field) => {
      const isObject = ['load', 'shown', 'policy'].includes(field);
      return [field, isObject ? fc.oneof(inside, value) : value] as const;
    });
    const body = fc.record(Object.fromEntries(own), { requiredKeys: [] });
    const more = fc.oneof(
      { weight: 6, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.dictionary(name, value) },
    );
    const id = fc.oneof({ weight: 9, arbitrary: fc.uuid() }, { weight: 1, arbitrary: value });
    return fc.tuple(body, more, id).map(([fields, extra, id]) => ({ ...fields, ...extra, id, type }));
  });
}

/** One request to a route that there is; its body as text, since not all of them are JSON. */
export interface Request {
  method: string;
  path: string;
  body?: string;
  type?: string;
}

const TYPES = ['application/json', 'application/json; charset=utf-7', 'text/plain', 'application/x-ndjson', ''];

/** Requests to these routes (`GET /api/log`), with anything in their parameters, queries and bodies. */
export function requestLike(routes: readonly string[], ids: Ids): fc.Arbitrary<Request> {
  const part = fc.oneof(fc.constantFrom(...ids, '1', '-1', '1e9', '%', '%zz', '%00', '..', 'é'), word.map(encode));
  const text = fc.oneof(
    { weight: 8, arbitrary: anything(ids).map((value) => JSON.stringify(value) ?? '') },
    { weight: 2, arbitrary: commandLike(ids).map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('{', '[[[[', '{"a":1e999}', `"${'x'.repeat(70_000)}"`, '{"__proto__":{}}'),
    },
  );
  const query = fc.array(fc.tuple(fc.constantFrom('after', 'limit', 'day', 'code'), part), { maxLength: 3 });
  return fc
    .record({ route: fc.constantFrom(...routes), parts: fc.array(part, { minLength: 3, maxLength: 3 }), query, text })
    .chain(({ route, parts, query, text }) => {
      const [method = 'GET', pattern = '/'] = route.split(' ');
      const left = [...parts];
      const filled = pattern.replace(/:\w+/g, () => left.pop() ?? '');
      const path = query.length > 0 ? `${filled}?${query.map((pair) => pair.join('=')).join('&')}` : filled;
      if (['GET', 'HEAD', 'DELETE'].includes(method)) return fc.constant<Request>({ method, path });
      return fc.constantFrom(...TYPES).map((type): Request => ({ method, path, body: text, type }));
    });
}

/** Half a letter can't be in an address. */
const encode = (text: string): string => encodeURIComponent(text.replace(/[\ud800-\udfff]/g, ''));

/** A text message to the socket: what its protocols say, or nearly. */
export function messageLike(ids: Ids): fc.Arbitrary<string> {
  const event = fc.oneof(fc.constantFrom('command', 'resume', 'painted', 'identify', 'toString'), word);
  const payload = fc.oneof(commandLike(ids), anything(ids));
  const whole = fc
    .record({
      event,
      payload,
      id: fc.option(fc.nat(99), { nil: '' as const }),
      namespace: fc.constantFrom('', '', '/x,'),
    })
    .map(({ event, payload, id, namespace }) => `42${namespace}${id}${JSON.stringify([event, payload])}`);
  const mangled = fc.tuple(whole, fc.nat(), fc.nat(20), word).map(([text, at, length, other]) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + other.slice(0, 40) + text.slice(from + length);
  });
  const packet = fc.tuple(fc.constantFrom('4', '40', '41', '42', '43', '44', '45', '46', '451-', '2', '6', ''), word);
  return fc.oneof(
    { weight: 4, arbitrary: whole },
    { weight: 4, arbitrary: mangled },
    { weight: 2, arbitrary: packet.map((both) => both.join('')) },
  );
}

/** The first so many that a seed gives. */
export const sample = <T>(from: fc.Arbitrary<T>, seed: number, count: number): T[] =>
  fc.sample(from, { seed, numRuns: count });
