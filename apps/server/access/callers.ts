import { randomUUID } from 'node:crypto';
import { ROLES, type CommandBody, type Role } from '#custody';
import type { DeviceKind } from '#wire';
import { DeviceRow, SignInRow } from '../database/entities/index.js';
import { hashToken, newToken } from '../people/token.js';
import { asCrew, type CrewMember } from '../testing/crew.js';
import { armorerPin, setUp, signIn, type Production, type TestApp } from '../testing/test-app.js';

/** Who asks, as far as it decides what they get. */
export type Caller =
  | { readonly is: 'nobody' }
  | { readonly is: 'screen'; readonly kind: DeviceKind; readonly isStranger: boolean }
  | { readonly is: 'person'; readonly roles: readonly Role[]; readonly isStranger: boolean };

/** One caller, with a way to have a token of theirs that may be spent. */
export interface Standing {
  readonly name: string;
  readonly caller: Caller;
  readonly token: string | undefined;
  readonly another: () => Promise<string | undefined>;
}

/** A production whose every name says that it is ours, another one beside it, and everybody who might ask. */
export interface Village {
  readonly app: TestApp;
  readonly made: Production;
  readonly stranger: Production;
  readonly everybody: readonly Standing[];
  /** Somebody of ours whom nobody signs in as. */
  readonly spareId: string;
  /** Names and ids of ours, which nobody else may ever be told. */
  readonly marks: () => string[];
  /** Every token, PIN and code that was used, for no line of the server's log. */
  readonly secrets: string[];
  /** The armorer of ours records it, or it is a fault of the test's. */
  records(body: CommandBody): Promise<void>;
  pairScreen(kind?: DeviceKind, of?: Production): Promise<{ deviceId: string; token: string }>;
}

/** Fails where it is not accepted. */
async function recorded(by: CrewMember, body: CommandBody): Promise<void> {
  const outcome = await by.send(body);
  if (outcome.status !== 'accepted') throw new Error(`${body.type}: ${JSON.stringify(outcome)}`);
}

/** In every name of our production, and nowhere else. */
const OURS = 'Tumbleweed';
const TWENTY_HOURS = 20 * 60 * 60 * 1_000;

export async function village(app: TestApp): Promise<Village> {
  const made = await setUp(app, { name: `${OURS} Valley`, armorer: { name: `${OURS} Ortiz`, pin: armorerPin } });
  const stranger = await setUp(app, { name: 'Elsewhere' });
  const marks = [OURS, made.productionId, made.personId];
  const secrets = [armorerPin, made.deviceToken, stranger.deviceToken];
  const devices = app.source.getRepository(DeviceRow);

  async function pairScreen(kind: DeviceKind = 'hand-held', of = made): Promise<{ deviceId: string; token: string }> {
    const [deviceId, token] = [randomUUID(), newToken()];
    const name = of === made ? `${OURS} ${kind}` : kind;
    const row = { id: deviceId, productionId: of.productionId, name, kind, tokenHash: hashToken(token) };
    await devices.insert({ ...row, pairedAt: app.clock.now(), revokedAt: null });
    if (of === made) marks.push(deviceId);
    secrets.push(token);
    return { deviceId, token };
  }

  async function signedIn({ productionId }: Production, deviceId: string, personId: string, ago = 0): Promise<string> {
    const [token, at] = [newToken(), new Date(app.clock.now().getTime() - ago)];
    const expiresAt = new Date(at.getTime() + TWENTY_HOURS);
    const row = { tokenHash: hashToken(token), productionId, deviceId, personId, at, expiresAt, endedAt: null };
    await app.source.getRepository(SignInRow).insert(row);
    secrets.push(token);
    return token;
  }

  const armorerOf = async (of: Production): Promise<CrewMember> =>
    asCrew(app, of.personId, await signIn(app, of.deviceToken, of.personId, armorerPin));
  const [ours, theirs] = [await armorerOf(made), await armorerOf(stranger)];
  async function adds(by: CrewMember, name: string, roles: Role[]): Promise<string> {
    const personId = randomUUID();
    await recorded(by, { type: 'add-person', personId, name, roles });
    if (by !== theirs) marks.push(personId);
    return personId;
  }
  const addOurs = (name: string, roles: Role[]): Promise<string> => adds(ours, `${OURS} ${name}`, roles);

  const [board, station, hand] = [await pairScreen('board'), await pairScreen('station'), await pairScreen()];
  const [revoked, away] = [await pairScreen(), await pairScreen('hand-held', stranger)];
  const everybody: Standing[] = [];
  const add = (name: string, caller: Caller, token?: string, another?: () => Promise<string>): void =>
    void everybody.push({ name, caller, token, another: another ?? (() => Promise.resolve(token)) });
  async function addPerson(name: string, roles: Role[], personId: string, of = made): Promise<void> {
    const fresh = (): Promise<string> => signedIn(of, of === made ? hand.deviceId : away.deviceId, personId);
    add(name, { is: 'person', roles, isStranger: of !== made }, await fresh(), fresh);
  }

  await addPerson('armorer', ['armorer'], made.personId);
  // Whoever is an armorer and an AD is named before there is another AD (Who may).
  const double = ['armorer', 'second-ad'] as const;
  await addPerson('armorer who is an AD', [...double], await addOurs('Both', [...double]));
  const others = ROLES.filter((role) => role !== 'armorer' && role !== 'first-ad' && role !== 'second-ad');
  for (const role of others) await addPerson(role, [role], await addOurs(role, [role]));
  const producerId = await addOurs('P', ['producer']);
  const producer = await asCrew(app, producerId, await signedIn(made, hand.deviceId, producerId));
  for (const role of ['first-ad', 'second-ad'] as const)
    await addPerson(role, [role], await adds(producer, `${OURS} ${role}`, [role]));
  await addPerson('armorer of another production', ['armorer'], stranger.personId, stranger);
  await addPerson('AD of another production', ['first-ad'], await adds(theirs, 'R. Cole', ['first-ad']), stranger);
  for (const [kind, { token }] of Object.entries({ board, station, 'hand-held': hand }))
    add(kind, { is: 'screen', kind: kind as DeviceKind, isStranger: false }, token);
  add('screen of another production', { is: 'screen', kind: 'hand-held', isStranger: true }, away.token);

  const onRevoked = await signedIn(made, revoked.deviceId, made.personId);
  await devices.update({ id: revoked.deviceId }, { revokedAt: app.clock.now() });
  const signedOut = await signedIn(made, hand.deviceId, made.personId);
  await app.ask('POST', '/api/sign-out', { token: signedOut });
  const unpaired = await app.ask<{ claim: string }>('POST', '/api/pairings', { body: {} });
  const nobody = { is: 'nobody' } as const;
  secrets.push(unpaired.body.claim);
  add('nobody', nobody);
  add('a token that is none', nobody, newToken());
  add('an unpaired screen', nobody, unpaired.body.claim);
  add('a revoked screen', nobody, revoked.token);
  add('an armorer on a revoked screen', nobody, onRevoked);
  add('an armorer who signed out', nobody, signedOut);
  add('an armorer of yesterday', nobody, await signedIn(made, hand.deviceId, made.personId, TWENTY_HOURS));
  const spareId = await addOurs('Spare', ['crew']);
  return {
    app,
    made,
    stranger,
    everybody,
    spareId,
    marks: () => [...marks],
    secrets,
    records: (body) => recorded(ours, body),
    pairScreen,
  };
}
