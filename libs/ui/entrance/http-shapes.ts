import type {
  ConcernCode,
  CopyReport,
  CreatedProduction,
  Device,
  Health,
  LogPage,
  NewPairing,
  PersonToSignIn,
  StartFacts,
} from './http-routes.js';
import type { SignedIn } from './session.js';
import { hasTexts, isShape } from './shape.js';

/*
 * Whether an answer has what screens read from it. What answers 200 on a set's Wi-Fi may be a hotel's sign-on page, and
 * that has to read as "not the server" rather than break the screen. Further fields are let through.
 */

export const isNothing = (_body: unknown): _body is undefined => true;

export const isHealth = (body: unknown): body is Health => hasTexts(body, ['status', 'version', 'database']);

export const isStartFacts = (body: unknown): body is StartFacts =>
  hasTexts(body, ['url', 'version']) && typeof body['isEmpty'] === 'boolean' && typeof body['trust'] === 'boolean';

export const isCreated = (body: unknown): body is CreatedProduction =>
  hasTexts(body, ['productionId', 'deviceToken', 'personId']);

const isPerson = (value: unknown): value is PersonToSignIn =>
  hasTexts(value, ['personId', 'name']) && Array.isArray(value['roles']);

export const arePeople = (body: unknown): body is PersonToSignIn[] => Array.isArray(body) && body.every(isPerson);

export const isSignedIn = (body: unknown): body is SignedIn =>
  hasTexts(body, ['token', 'expiresAt']) && isPerson(body['person']);

export const isNewPairing = (body: unknown): body is NewPairing => hasTexts(body, ['code', 'claim', 'expiresAt']);

const isDevice = (value: unknown): value is Device => hasTexts(value, ['deviceId', 'name', 'kind']);

export const areDevices = (body: unknown): body is Device[] => Array.isArray(body) && body.every(isDevice);

export const isConcernCode = (body: unknown): body is ConcernCode => hasTexts(body, ['code', 'url', 'goodThrough']);

export const isRaised = (body: unknown): body is { concernId: string } => hasTexts(body, ['concernId']);

/** 202 while nobody has accepted the code; its body, if any, says nothing. */
export const isClaimed = (body: unknown): body is { deviceToken: string; device: Device } =>
  hasTexts(body, ['deviceToken']) && isDevice(body['device']);

export const isLogPage = (body: unknown): body is LogPage =>
  isShape(body) &&
  Array.isArray(body['entries']) &&
  typeof body['cursor'] === 'number' &&
  typeof body['head'] === 'string';

export const isCopyReport = (body: unknown): body is CopyReport =>
  isShape(body) && (body['to'] === null || hasTexts(body, ['to', 'at']));
