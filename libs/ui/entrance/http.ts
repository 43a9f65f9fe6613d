import type { PersonId } from '#custody';
import type { ImportAnswer, ImportRequest } from '#wire';
import type { Answer } from './http-answer.js';
import { download, type Download } from './http-download.js';
import { request, type Request } from './http-request.js';
import type {
  ConcernCode,
  CopyReport,
  CreatedProduction,
  Device,
  Health,
  LogPage,
  NewConcern,
  NewPairing,
  NewProduction,
  PersonToSignIn,
  StartFacts,
} from './http-routes.js';
import {
  areDevices,
  arePeople,
  isClaimed,
  isConcernCode,
  isCopyReport,
  isCreated,
  isHealth,
  isLogPage,
  isNewPairing,
  isNothing,
  isRaised,
  isSignedIn,
  isStartFacts,
} from './http-shapes.js';
import { isImportAnswer } from './import-answer.js';
import type { PairedDevice, ScreenKind, SignedIn } from './session.js';

async function ask<Value>(wanted: Request, isWanted: (body: unknown) => body is Value): Promise<Answer<Value>> {
  const answer = await request(wanted);
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (isWanted(body)) return { ok: true, value: body };
  const message = 'Something that is not Setboard answered. Is this device on the right network?';
  return { ok: false, failure: { code: 'other', message, status, serverCode: '' } };
}

const part = encodeURIComponent;

/** What lies in a printer. */
export type PaperSize = 'a4' | 'letter';

/*
 * Every HTTP route that a screen uses; `token` is a person's where the contract names a role, else the device's. Single
 * functions, imported together as `http`, so that the board carries only those that it calls.
 */

/** How the server is. */
export const health = (): Promise<Answer<Health>> => ask({ method: 'GET', path: '/api/health' }, isHealth);

/** What anyone may know: whether it is empty, and its addresses. */
export const start = (): Promise<Answer<StartFacts>> => ask({ method: 'GET', path: '/api/start' }, isStartFacts);

/** Set-up, or a sample: this browser is then the armorer’s station. */
export const createProduction = (body: NewProduction): Promise<Answer<CreatedProduction>> =>
  ask({ method: 'POST', path: '/api/productions', body }, isCreated);

/** Who may sign in on this device. */
export const people = (token: string): Promise<Answer<PersonToSignIn[]>> =>
  ask({ method: 'GET', path: '/api/people', token }, arePeople);

/** Gives a PIN that works once, unless it is one's own. */
export const setPin = (token: string, personId: PersonId, pin: string): Promise<Answer<undefined>> =>
  ask({ method: 'POST', path: `/api/people/${part(personId)}/pin`, token, body: { pin } }, isNothing);

/** Signs a person in on this device; `newPin` where the PIN was one that another set. */
export const signIn = (
  deviceToken: string,
  body: { personId: PersonId; pin: string; newPin?: string },
): Promise<Answer<SignedIn>> => ask({ method: 'POST', path: '/api/sign-in', token: deviceToken, body }, isSignedIn);

/** Ends this one sign-in. */
export const signOut = (token: string): Promise<Answer<undefined>> =>
  ask({ method: 'POST', path: '/api/sign-out', token }, isNothing);

/** Asks for six digits to show; `name` is what the armorer is offered. */
export const startPairing = (name?: string): Promise<Answer<NewPairing>> =>
  ask({ method: 'POST', path: '/api/pairings', body: name ? { name } : {} }, isNewPairing);

/** Null while nobody has accepted the code yet. */
export async function claimPairing(claim: string): Promise<Answer<PairedDevice | null>> {
  const answer = await request({ method: 'POST', path: '/api/pairings/claim', body: { claim } });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status === 202 || !isClaimed(body)) return { ok: true, value: null };
  const { deviceToken, device } = body;
  const { deviceId, name, kind } = device;
  return { ok: true, value: { token: deviceToken, deviceId, name, kind } };
}

/** Makes the screen that shows these digits one of the production’s. */
export const acceptPairing = (
  token: string,
  code: string,
  body: { name: string; kind: ScreenKind },
): Promise<Answer<undefined>> =>
  ask({ method: 'POST', path: `/api/pairings/${part(code)}/accept`, token, body }, isNothing);

/** The paired screens. */
export const devices = (token: string): Promise<Answer<Device[]>> =>
  ask({ method: 'GET', path: '/api/devices', token }, areDevices);

/** Gives a paired screen another name. */
export const renameDevice = (token: string, deviceId: string, name: string): Promise<Answer<undefined>> =>
  ask({ method: 'PATCH', path: `/api/devices/${part(deviceId)}`, token, body: { name } }, isNothing);

/** Takes a screen out: it says that it is not paired from then on. */
export const revokeDevice = (token: string, deviceId: string): Promise<Answer<undefined>> =>
  ask({ method: 'DELETE', path: `/api/devices/${part(deviceId)}`, token }, isNothing);

/** A sample production alone can be thrown away, with everything in it. */
export const throwSampleAway = (token: string, productionId: string): Promise<Answer<undefined>> =>
  ask({ method: 'DELETE', path: `/api/productions/${part(productionId)}`, token }, isNothing);

/** The log after a cursor, redacted as the socket is; 1,000 entries at most. */
export const log = (token: string, after = 0, limit = 1000): Promise<Answer<LogPage>> =>
  ask({ method: 'GET', path: `/api/log?after=${after}&limit=${limit}`, token }, isLogPage);

/** How the copy of the log on another disk stands. */
export const copy = (token: string): Promise<Answer<CopyReport>> =>
  ask({ method: 'GET', path: '/api/copy', token }, isCopyReport);

/** The whole log as a file, signed at its end. */
export const exportLog = (token: string): Promise<Answer<Download>> => download('/api/log/export', token);

/** Labels for every weapon here, as a PDF. */
export const labels = (token: string, paper: PaperSize): Promise<Answer<Download>> =>
  download(`/api/labels.pdf?paper=${paper}`, token);

/** Takes a list over as a whole; rows that are refused are an answer too. */
export const importList = (token: string, list: ImportRequest): Promise<Answer<ImportAnswer>> =>
  ask({ method: 'POST', path: '/api/imports', token, body: list }, isImportAnswer);

/** A day's report by its number, to print or for a spreadsheet. */
export const dayReport = (token: string, day: number, as: 'csv' | 'pdf', paper: PaperSize): Promise<Answer<Download>> =>
  download(`/api/days/${day}/report.${as}${as === 'pdf' ? `?paper=${paper}` : ''}`, token);

/** One page to go out with the call sheet of a date. */
export const notice = (token: string, date: string, paper: PaperSize): Promise<Answer<Download>> =>
  download(`/api/days/${part(date)}/notice.pdf?paper=${paper}`, token);

/** The state now, with lines to go on by pen. */
export const stateOnPaper = (token: string, paper: PaperSize): Promise<Answer<Download>> =>
  download(`/api/state.pdf?paper=${paper}`, token);

/** The crew's code of today, for the poster. */
export const concernCode = (token: string): Promise<Answer<ConcernCode>> =>
  ask({ method: 'GET', path: '/api/concern-code', token }, isConcernCode);

/** ST6: says something from the crew, by nobody. */
export const raiseConcern = (body: NewConcern): Promise<Answer<{ concernId: string }>> =>
  ask({ method: 'POST', path: '/api/concerns', body }, isRaised);
