import { createContext, useContext } from 'react';
import type { Cursor, DeviceId, Entry, Instant, LocalDay, Person, PersonId, State } from '#custody';
import type { ConcernCode, CopyReport, Device, LogPage, PaperSize, ScreenKind } from '#ui/entrance';
import type { ImportAnswer, ImportRequest } from '#wire';
import type { Place } from './place.js';

/** Why nothing but STOP can be written now; null while it can. */
export type WritingOff = 'not-current' | 'asleep' | 'nobody' | null;

/** An answer of the server to what goes over HTTP, as a person is told it. */
export type Told<Value> = { ok: true; value: Value } | { ok: false; message: string };

/** What became of a list: an answer, or that it is not known whether it was recorded. */
export type ListTold =
  | { kind: 'answered'; answer: ImportAnswer }
  | { kind: 'unconfirmed'; message: string }
  | { kind: 'failed'; message: string };

/** What the station asks of the server beside the log's commands. */
export interface StationServer {
  setPin: (personId: PersonId, pin: string) => Promise<Told<unknown>>;
  acceptPairing: (code: string, screen: { name: string; kind: ScreenKind }) => Promise<Told<unknown>>;
  devices: () => Promise<Told<Device[]>>;
  renameDevice: (deviceId: DeviceId, name: string) => Promise<Told<unknown>>;
  revokeDevice: (deviceId: DeviceId) => Promise<Told<unknown>>;
  concernCode: () => Promise<Told<ConcernCode>>;
  throwSampleAway: () => Promise<Told<unknown>>;
  /** A page of the log after a cursor, redacted as the socket is (CH2). */
  log: (after: Cursor, limit: number) => Promise<Told<LogPage>>;
  copy: () => Promise<Told<CopyReport>>;
  /** Sends a list to be recorded whole or not at all; the same again, under its id, gets the first answer again. */
  sendList: (list: ImportRequest) => Promise<ListTold>;
  /** Saves the whole log as a file, as this browser saves files. */
  saveLog: () => Promise<Told<unknown>>;
  /** Saves the heads that this browser saw of this log, to hold a log against later (DY6). */
  saveHeads: () => Promise<Told<unknown>>;
  /** Saves labels for every weapon here, on this paper. */
  saveLabels: (paper: PaperSize) => Promise<Told<unknown>>;
  saveReport: (day: number, as: 'csv' | 'pdf', paper: PaperSize) => Promise<Told<unknown>>;
  saveNotice: (date: LocalDay, paper: PaperSize) => Promise<Told<unknown>>;
  saveState: (paper: PaperSize) => Promise<Told<unknown>>;
}

/** Everything that the parts of the station share: what is known, who stands at it, and where. */
export interface Desk {
  state: State;
  at: Instant;
  me: Person | null;
  /** The device's own id, where it is known, so that nobody removes the screen they stand at unawares. */
  deviceId: DeviceId | null;
  off: WritingOff;
  /** Today's entries, oldest first. */
  entries: readonly Entry[];
  place: Place;
  go: (place: Place) => void;
  /** Confirms in words what was recorded. */
  say: (words: string) => void;
  /** Asks for the PIN, or for who it is, so that writing is on again. */
  wake: () => void;
  server: StationServer;
  isInHand: boolean;
}

const DeskContext = createContext<Desk | null>(null);

export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk wants a DeskProvider above it');
  return desk;
}
