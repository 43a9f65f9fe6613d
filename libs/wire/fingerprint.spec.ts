import { createHash } from 'node:crypto';
import {
  AUDIENCES,
  CHARGES,
  COMMAND_TYPES,
  ENTRY_TYPES,
  INCIDENT_KINDS,
  LAPSE_REASONS,
  LOAD_KINDS,
  PRESETS,
  REASONS,
  ROLES,
  RULES,
  SIGNS,
  STATUSES,
  WEAPON_KINDS,
  type Concern,
  type Day,
  type Entry,
  type Lot,
  type Policy,
  type State,
  type Stop,
  type Weapon,
} from '#custody';
import {
  ACKNOWLEDGED_WITHIN_MS,
  BYE_REASONS,
  CURRENT_FOR_MS,
  DEVICE_KINDS,
  MAX_FRAME_BYTES,
  PROTOCOL_VERSION,
  PULSE_EVERY_MS,
  type ClientToServer,
  type Events,
  type Handshake,
  type HandshakeRefusal,
  type Outcome,
  type Pulse,
  type ScreenReport,
  type ServerToClient,
  type Snapshot,
} from '#wire';
import { IMPORTS } from './testing/imports-listed.js';
import { COMMANDS, type Listed } from './testing/listed.js';

type Names<T extends string> = { [Name in T]: true };

const SERVER: Names<keyof ServerToClient> = {
  snapshot: true,
  events: true,
  pulse: true,
  screens: true,
  bye: true,
  identify: true,
};
const CLIENT: Names<keyof ClientToServer> = { command: true, resume: true, painted: true, identify: true };
const REFUSED: Names<HandshakeRefusal> = { unauthorized: true, 'too-many': true };

const snapshot: Listed<Snapshot> = { epoch: '!', cursor: '!', at: '!', state: '!', head: '!' };
const events: Listed<Events> = { epoch: '!', base: '!', cursor: '!', events: '!' };
const pulse: Listed<Pulse> = { epoch: '!', cursor: '!', at: '!' };
const screen: Listed<ScreenReport> = {
  deviceId: '!',
  name: '!',
  kind: '!',
  person: '?',
  cursor: '!',
  lagMs: '!',
  current: '!',
  link: '!',
};
const handshake: Listed<Handshake> = { token: '!', epoch: '?', cursor: '?', build: '?' };
const entry: Listed<Entry> = {
  cursor: '!',
  at: '!',
  by: '!',
  type: '!',
  data: '!',
  deviceId: '!',
  commandId: '!',
  salt: '?',
  dataHash: '!',
  hash: '!',
};

const OUTCOMES: { [S in Outcome['status']]: Listed<Extract<Outcome, { status: S }>> } = {
  accepted: { status: '!', cursor: '!' },
  refused: { status: '!', rule: '!', reason: '!', message: '!', cursor: '!' },
  malformed: { status: '!', problems: '!' },
  forbidden: { status: '!', message: '!' },
  unconfirmed: { status: '!', message: '!' },
};

const STATE: {
  state: Listed<State>;
  production: Listed<State['production']>;
  policy: Listed<Policy>;
  day: Listed<Day>;
  stop: Listed<Stop>;
  lot: Listed<Lot>;
  concern: Listed<Concern>;
  weapon: Listed<Weapon>;
} = {
  state: {
    cursor: '!',
    production: '!',
    day: '!',
    pastDays: '?',
    lastMeeting: '?',
    stop: '!',
    stops: '!',
    liftedStops: '!',
    weapons: '!',
    retired: '!',
    people: '!',
    lots: '!',
    incidents: '!',
    concerns: '!',
  },
  production: { id: '!', name: '!', unit: '!', timeZone: '!', sample: '!', preset: '!', policy: '!' },
  policy: {
    checkLastsSeconds: '!',
    outLongSeconds: '!',
    idleLoadedSeconds: '!',
    adMayHandOver: '!',
    adMayHold: '!',
    barWorkingWeapons: '!',
    barRounds: '!',
    newMeetingEachScene: '!',
    weaponsPerArmorer: '!',
  },
  day: {
    number: '!',
    date: '!',
    begun: '!',
    scene: '!',
    break: '!',
    breakWhy: '!',
    rolling: '!',
    wrapped: '!',
    meeting: '!',
  },
  stop: { stopId: '!', why: '!', by: '!', at: '!', lifts: '!', done: '!', incidentId: '?' },
  lot: {
    lotId: '!',
    label: '!',
    kind: '!',
    charge: '?',
    calibre: '!',
    supplier: '!',
    rounds: '!',
    knownSource: '!',
    proved: '?',
    fired: '!',
    back: '!',
    short: '!',
    gone: '!',
    outside: '!',
    missing: '?',
  },
  concern: { concernId: '!', text: '?', number: '?', at: '!', also: '?', answered: '?' },
  weapon: {
    weaponId: '!',
    number: '!',
    name: '!',
    kind: '!',
    weaponType: '!',
    chambers: '!',
    magazine: '?',
    calibre: '?',
    serial: '?',
    owner: '?',
    status: '!',
    holder: '!',
    since: '!',
    scene: '?',
    load: '?',
    fired: '?',
    inspection: '?',
    isAnswered: '?',
    check: '?',
    lapsed: '?',
    issued: '?',
    sighted: '?',
    short: '?',
    frozenBy: '?',
    hands: '!',
    releases: '?',
  },
};

const WIRE = {
  messages: { SERVER, CLIENT, REFUSED, snapshot, events, pulse, screen, handshake, entry },
  OUTCOMES,
  IMPORTS,
  STATE,
  COMMANDS,
  words: [
    BYE_REASONS,
    DEVICE_KINDS,
    RULES,
    REASONS,
    ROLES,
    STATUSES,
    WEAPON_KINDS,
    LOAD_KINDS,
    CHARGES,
    SIGNS,
    LAPSE_REASONS,
    INCIDENT_KINDS,
    ENTRY_TYPES,
    PRESETS,
    AUDIENCES,
  ],
  times: [PULSE_EVERY_MS, ACKNOWLEDGED_WITHIN_MS, CURRENT_FOR_MS, MAX_FRAME_BYTES],
};

/**
 * The wire of each version. Where this fails: what is only added may keep its version and gets a new fingerprint here; what
 * changed or went takes a new PROTOCOL_VERSION, since screens that are out there still speak the old one (contract.md).
 */
const FINGERPRINTS: Partial<Record<number, string>> = {
  1: '1e17f899dc8ed28a',
};

describe('the wire contract', () => {
  it('[Contract] is the one of its protocol version', () => {
    const fingerprint = createHash('sha256').update(JSON.stringify(WIRE)).digest('hex').slice(0, 16);
    expect(fingerprint).toBe(FINGERPRINTS[PROTOCOL_VERSION]);
  });

  it('[Contract] has a list of fields for every command', () => {
    expect(Object.keys(COMMANDS).sort()).toEqual([...COMMAND_TYPES].sort());
  });
});
