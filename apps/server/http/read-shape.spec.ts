import 'reflect-metadata';
import { plainToInstance, Transform, Type } from 'class-transformer';
import * as fc from 'fast-check';
import { LOAD_KINDS } from '#custody';
import { ConcernBody } from '../concerns/bodies.js';
import { shapeFor } from '../custody/dto/shapes.js';
import { ProductionBody } from '../people/bodies.js';
import { anything, commandLike, sample } from '../testing/fuzz/generated.js';
import { fieldsOf, madeAs } from './made-as.js';
import { surelyPasses } from './passes.js';
import { askedOf, readShape } from './read-shape.js';

type Shape = new () => object;

const ID = '0a0a0a0a-0000-4000-8000-000000000001';
const OTHER = '0A0A0A0A-0000-4000-8000-000000000002';
const of = (type: string, fields: object) => ({ id: ID, type, ...fields });
const LOADS = [{ kind: 'empty' }, { kind: 'blank', rounds: 3, lotId: OTHER }];
const DUMMY = { kind: 'dummy', rounds: 3, proved: 3, sign: 'rattle', lotId: OTHER };
const LOOKED = { weaponId: OTHER, boreClear: true, chambersSeen: 6 };

/** Whole ones, of every way in which fields are changed, left out, listed and nested. */
const WHOLE: Record<string, unknown>[] = [
  ...[...LOADS, DUMMY].map((load) => of('inspect', { ...LOOKED, magazineSeen: true, load, fired: 0 })),
  ...[
    { kind: 'empty', rounds: 0 },
    { kind: 'dummy', rounds: 2 },
  ].map((load) => of('check', { ...LOOKED, load })),
  of('check', { weaponId: OTHER, sound: true }),
  of('issue', { weaponId: ID, actorId: ID, handedById: OTHER, for: 'take', shown: { actor: true, lineOfFire: false } }),
  of('set-policy', {
    policy: { checkLastsSeconds: { empty: null, dummy: 60 }, idleLoadedSeconds: null, adMayHold: true },
  }),
  of('record-meeting', { personIds: [ID, OTHER], topic: ' Blanks ' }),
  of('add-person', { personId: ID, name: ' H. Ortiz ', roles: ['armorer', 'crew'], permitEnds: '2027-01-01' }),
  of('set-scene', { scene: ' 42A ' }),
  of('roll', {}),
];
const BODIES: [Shape, Record<string, unknown>][] = [
  [ConcernBody, { code: ' 1234 ', text: ' Two\nlines ', number: ' 7 ' }],
  [
    ProductionBody,
    { setupCode: 'x', name: ' Dry Gulch ', armorer: { name: 'H. Ortiz', pin: '480216' }, producer: { name: ' A ' } },
  ],
];

const declared = new Set<Shape>();
/** Says to class-transformer what our own decorators say. */
function declareAll(type: Shape): void {
  if (declared.has(type)) return;
  declared.add(type);
  for (const [key, { classOf, changes }] of fieldsOf(type)) {
    // Of several it begins with the one that was declared last.
    for (const change of changes.toReversed()) Transform(({ value }) => change(value))(type.prototype as object, key);
    if (!classOf) continue;
    Type((options) => classOf({ object: options?.object }))(type.prototype as object, key);
    for (const kind of LOAD_KINDS) declareAll(classOf({ object: { load: { kind } } }));
  }
}

/** As NestJS's own pipe reads a body: class-transformer, then class-validator. */
function readPlainly(type: Shape, sent: object) {
  declareAll(type);
  return askedOf(plainToInstance(type, sent));
}

/** The same with one or two of its fields, or of those inside, gone, another, or one too many. */
function mangled(whole: Record<string, unknown>): fc.Arbitrary<Record<string, unknown>> {
  const inner = Object.keys(whole).filter((key) => !Array.isArray(whole[key]) && typeof whole[key] === 'object');
  const at = fc.constantFrom<(string | null)[]>(null, ...inner);
  return fc.array(fc.tuple(at, fc.nat(), fc.option(anything([ID, OTHER]))), { maxLength: 2 }).map((changes) => {
    const made = structuredClone(whole);
    for (const [place, nth, value] of changes) {
      const object = (place === null ? made : made[place]) as Record<string, unknown> | undefined;
      if (typeof object !== 'object' || object === null) continue;
      const keys = [...Object.keys(object), 'more'];
      const key = keys[nth % keys.length] ?? 'more';
      if (value === null && nth % 2 === 0) delete object[key];
      else object[key] = value;
    }
    return made;
  });
}

/** Whether class-transformer would have it: what is nested too deep or called as what every object has is turned away before. */
const isLookedAt = (type: Shape, body: object): boolean => {
  const read = readShape(type, body);
  return 'value' in read || read.problems[0]?.path !== '' || !read.problems[0].message.startsWith('is nested');
};

describe('a body', () => {
  const commands = [
    ...WHOLE,
    ...WHOLE.flatMap((whole) => sample(mangled(whole), 2_113, 150)),
    ...sample(commandLike([ID, OTHER]), 2_114, 1_500),
  ].flatMap((body): [Shape, Record<string, unknown>][] => {
    const shape = typeof body['type'] === 'string' ? shapeFor(body['type'], body) : undefined;
    return shape ? [[shape, body]] : [];
  });
  const others = BODIES.flatMap(([type, whole]) =>
    [whole, ...sample(mangled(whole), 2_115, 200)].map((body): [Shape, Record<string, unknown>] => [type, body]),
  );
  const all = [...commands, ...others].filter(([type, body]) => isLookedAt(type, body));

  it('[malformed] is read, or refused in the same words, as by class-transformer and class-validator alone', () => {
    for (const [type, body] of all) {
      const before = JSON.stringify(body);
      const [ours, plain] = [readShape(type, body), readPlainly(type, body)];
      expect({ before, read: JSON.stringify(ours) }).toEqual({ before, read: JSON.stringify(plain) });
      expect('problems' in ours || ours.value instanceof type).toBe(true);
    }
  });

  it('[malformed] is surely of its shape where class-validator finds nothing wrong, and nowhere else', () => {
    const said = all.map(([type, body]) => surelyPasses(madeAs(type, body)));
    expect(said).toEqual(all.map(([type, body]) => 'value' in readPlainly(type, body)));
    expect(said.filter((passes) => passes).length).toBeGreaterThan(WHOLE.length * 10);
    expect(said.filter((passes) => !passes).length).toBeGreaterThan(WHOLE.length * 10);
  });
});
