import type { Cursor, Entry, PersonId, ProductionId, Role } from '#custody';
import type { Answer } from './http-answer.js';
import { request, type Reply, type Request } from './http-request.js';
import type { PairedDevice, ScreenKind, SignedIn } from './session.js';

export interface Health {
  status: string;
  version: string;
  database: string;
}

/** What anyone may know before set-up; `url` and `httpsUrl` are for links and QR codes, never localhost. */
export interface StartFacts {
  isEmpty: boolean;
  url: string;
  httpsUrl?: string;
  /** Whether `/trust` installs the server's own authority on a phone. */
  trust: boolean;
  version: string;
}

export interface NewProduction {
  setupCode: string;
  name: string;
  unit?: string;
  timeZone?: string;
  preset?: 'california' | 'ontario' | 'united-kingdom' | 'new-mexico';
  armorer: { name: string; pin: string };
  producer?: { name: string };
  sample?: boolean;
}

/** The browser that set a production up is its armorer's station: `deviceToken`. A sample lists its people with PINs. */
export interface CreatedProduction {
  productionId: ProductionId;
  deviceToken: string;
  personId: PersonId;
  people?: { personId?: PersonId; name: string; roles: Role[]; pin: string }[];
}

/** One who may sign in, as a paired device is told. */
export interface PersonToSignIn {
  personId: PersonId;
  name: string;
  roles: Role[];
}

/** Six digits to show, and the secret that claims what they were accepted as. */
export interface NewPairing {
  code: string;
  claim: string;
  expiresAt: string;
}

/** A paired screen in the armorer's list. */
export interface Device {
  deviceId: string;
  name: string;
  kind: ScreenKind;
}

export interface LogPage {
  entries: Entry[];
  cursor: Cursor;
  head: string;
}

async function ask<Value>(wanted: Request, read: (reply: Reply) => Value): Promise<Answer<Value>> {
  const answer = await request(wanted);
  return answer.ok ? { ok: true, value: read(answer.value) } : answer;
}

/** The server promises these shapes (contract.md), and the page comes from the same server. */
const bodyAs = <Value>(reply: Reply): Value => reply.body as Value;
const nothing = (): null => null;

const devicePath = (deviceId: string): string => `/api/devices/${encodeURIComponent(deviceId)}`;

function claimed(reply: Reply): PairedDevice | null {
  if (reply.status === 202) return null;
  const { deviceToken, device } = bodyAs<{ deviceToken: string; device: Device }>(reply);
  return { token: deviceToken, deviceId: device.deviceId, name: device.name, kind: device.kind };
}

/** Every HTTP route that a screen uses; `token` is a person's where the contract names a role, else the device's. */
export const http = {
  health: (): Promise<Answer<Health>> => ask({ method: 'GET', path: '/api/health' }, bodyAs<Health>),

  start: (): Promise<Answer<StartFacts>> => ask({ method: 'GET', path: '/api/start' }, bodyAs<StartFacts>),

  createProduction: (body: NewProduction): Promise<Answer<CreatedProduction>> =>
    ask({ method: 'POST', path: '/api/productions', body }, bodyAs<CreatedProduction>),

  people: (token: string): Promise<Answer<PersonToSignIn[]>> =>
    ask({ method: 'GET', path: '/api/people', token }, bodyAs<PersonToSignIn[]>),

  /** Gives a PIN that works once, unless it is one's own. */
  setPin: (token: string, personId: PersonId, pin: string): Promise<Answer<null>> =>
    ask({ method: 'POST', path: `/api/people/${encodeURIComponent(personId)}/pin`, token, body: { pin } }, nothing),

  signIn: (
    deviceToken: string,
    body: { personId: PersonId; pin: string; newPin?: string },
  ): Promise<Answer<SignedIn>> =>
    ask({ method: 'POST', path: '/api/sign-in', token: deviceToken, body }, bodyAs<SignedIn>),

  signOut: (token: string): Promise<Answer<null>> => ask({ method: 'POST', path: '/api/sign-out', token }, nothing),

  startPairing: (name?: string): Promise<Answer<NewPairing>> =>
    ask({ method: 'POST', path: '/api/pairings', body: name ? { name } : {} }, bodyAs<NewPairing>),

  /** Null while nobody has accepted the code yet. */
  claimPairing: (claim: string): Promise<Answer<PairedDevice | null>> =>
    ask({ method: 'POST', path: '/api/pairings/claim', body: { claim } }, claimed),

  acceptPairing: (token: string, code: string, body: { name: string; kind: ScreenKind }): Promise<Answer<null>> =>
    ask({ method: 'POST', path: `/api/pairings/${encodeURIComponent(code)}/accept`, token, body }, nothing),

  devices: (token: string): Promise<Answer<Device[]>> =>
    ask({ method: 'GET', path: '/api/devices', token }, bodyAs<Device[]>),

  renameDevice: (token: string, deviceId: string, name: string): Promise<Answer<null>> =>
    ask({ method: 'PATCH', path: devicePath(deviceId), token, body: { name } }, nothing),

  revokeDevice: (token: string, deviceId: string): Promise<Answer<null>> =>
    ask({ method: 'DELETE', path: devicePath(deviceId), token }, nothing),

  /** The log after a cursor, redacted as the socket is; 1,000 entries at most. */
  log: (token: string, after = 0, limit = 1000): Promise<Answer<LogPage>> =>
    ask({ method: 'GET', path: `/api/log?after=${after}&limit=${limit}`, token }, bodyAs<LogPage>),
};
