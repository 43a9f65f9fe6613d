import { randomUUID } from 'node:crypto';
import { isAd, isArmorer, isProducer } from '#custody';
import { armorerPin } from '../testing/test-app.js';
import type { Caller, Village } from './callers.js';

const SIDES = { armorer: isArmorer, ad: isAd, producer: isProducer };
type Side = keyof typeof SIDES;

/** Who may ask for a route, and what everybody is answered. */
export interface Row {
  /** Everybody, a paired screen and whoever is signed in on it, anyone signed in, or people of these sides. */
  readonly who: 'all' | 'screens' | 'people' | readonly Side[];
  /** What those who may are answered. */
  readonly ok: number;
  /** What they are answered who might at home, where it names something of ours; as at home where it names nothing. */
  readonly abroad?: number;
  /** What is asked, made anew for each: the path's ids and the body. */
  readonly ask?: (place: Village) => Promise<{ path?: string; body?: object }> | { path?: string; body?: object };
  /** It ends the token that it is asked with. */
  readonly isSpending?: true;
}

const RECORD = ['armorer', 'ad', 'producer'] as const;
const screen = async (place: Village): Promise<string> => (await place.pairScreen()).deviceId;
async function pairing({ app, secrets }: Village): Promise<{ code: string; claim: string }> {
  const { body } = await app.ask<{ code: string; claim: string }>('POST', '/api/pairings', { body: {} });
  secrets.push(body.code, body.claim);
  return body;
}

async function concernCode({ app, everybody, secrets }: Village): Promise<string> {
  // Three a phone in ten minutes: each is another phone's.
  app.clock.goOn(10 * 60 * 1_000);
  const token = everybody.find(({ name }) => name === 'armorer')?.token ?? '';
  const { body } = await app.ask<{ code: string }>('GET', '/api/concern-code', { token });
  secrets.push(body.code);
  return body.code;
}

/** Every route of the server. A new one is not among them, and fails the first test until somebody has said who may. */
export const TABLE: Record<string, Row> = {
  'GET /api/health': { who: 'all', ok: 200 },
  'GET /metrics': { who: 'all', ok: 200 },
  'GET /trust': { who: 'all', ok: 200 },
  'GET /trust/trust.css': { who: 'all', ok: 200 },
  'GET /trust/setboard-ca.crt': { who: 'all', ok: 404 },
  'GET /trust/setboard-ca.mobileconfig': { who: 'all', ok: 404 },
  'GET /api/start': { who: 'all', ok: 200 },
  'POST /api/productions': {
    who: 'all',
    ok: 201,
    ask: () => ({ body: { setupCode: 'open-sesame', name: 'New', armorer: { name: 'N', pin: armorerPin } } }),
  },
  'DELETE /api/productions/:id': {
    who: ['armorer'],
    ok: 409,
    abroad: 403,
    ask: (place) => ({ path: `/api/productions/${place.made.productionId}` }),
  },
  'GET /api/people': { who: 'screens', ok: 200 },
  'POST /api/people/:id/pin': {
    who: ['armorer', 'producer'],
    ok: 204,
    abroad: 404,
    ask: (place) => ({ path: `/api/people/${place.spareId}/pin`, body: { pin: '141421' } }),
  },
  'POST /api/sign-in': {
    who: 'screens',
    ok: 200,
    abroad: 401,
    ask: (place) => ({ body: { personId: place.made.personId, pin: armorerPin } }),
  },
  'POST /api/sign-out': { who: 'people', ok: 204, isSpending: true },
  'POST /api/pairings': { who: 'all', ok: 201, ask: () => ({ body: {} }) },
  'POST /api/pairings/claim': {
    who: 'all',
    ok: 202,
    ask: async (place) => ({ body: { claim: (await pairing(place)).claim } }),
  },
  'POST /api/pairings/:code/accept': {
    who: ['armorer', 'ad'],
    ok: 204,
    ask: async (place) => ({
      path: `/api/pairings/${(await pairing(place)).code}/accept`,
      body: { name: 'x', kind: 'board' },
    }),
  },
  'GET /api/devices': { who: ['armorer'], ok: 200 },
  'PATCH /api/devices/:id': {
    who: ['armorer'],
    ok: 200,
    abroad: 404,
    ask: async (place) => ({ path: `/api/devices/${await screen(place)}`, body: { name: 'Tumbleweed two' } }),
  },
  'DELETE /api/devices/:id': {
    who: ['armorer'],
    ok: 204,
    abroad: 404,
    ask: async (place) => ({ path: `/api/devices/${await screen(place)}` }),
  },
  'GET /api/concern-code': { who: ['armorer', 'ad'], ok: 200 },
  'POST /api/concerns': {
    who: 'all',
    ok: 201,
    ask: async (place) => ({ body: { code: await concernCode(place), text: 'Tumbleweed, show me 07' } }),
  },
  'POST /api/imports': {
    who: ['armorer'],
    ok: 400,
    ask: () => ({ body: { id: randomUUID(), rows: [] } }),
  },
  'GET /api/log': { who: RECORD, ok: 200 },
  'GET /api/log/export': { who: RECORD, ok: 200 },
  'GET /api/copy': { who: ['armorer'], ok: 200 },
  'GET /api/refusals': { who: RECORD, ok: 200, ask: () => ({ path: '/api/refusals?day=1' }), abroad: 404 },
  'GET /api/labels.pdf': { who: RECORD, ok: 200, abroad: 404 },
  'GET /api/days/:day/report.csv': {
    who: RECORD,
    ok: 200,
    abroad: 404,
    ask: () => ({ path: '/api/days/1/report.csv' }),
  },
  'GET /api/days/:day/report.pdf': {
    who: RECORD,
    ok: 200,
    abroad: 404,
    ask: () => ({ path: '/api/days/1/report.pdf' }),
  },
  'GET /api/days/:day/notice.pdf': { who: RECORD, ok: 200, ask: () => ({ path: '/api/days/2026-11-23/notice.pdf' }) },
  'GET /api/state.pdf': { who: RECORD, ok: 200 },
};

/** What the table says that this caller is answered. */
export function expected(route: string, { who, ok, abroad = ok }: Row, caller: Caller): number {
  if (who === 'all') return ok;
  if (caller.is === 'nobody') return 401;
  const home = caller.isStranger ? abroad : ok;
  if (who === 'screens') return route === 'POST /api/sign-in' && isBoard(caller) ? 403 : home;
  if (caller.is === 'screen') return 403;
  return who === 'people' || who.some((side) => SIDES[side]({ roles: [...caller.roles] })) ? home : 403;
}

const isBoard = (caller: Caller): boolean => caller.is === 'screen' && caller.kind === 'board';
