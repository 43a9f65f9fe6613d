import type { Command, Cursor, DeviceId } from '#custody';
import {
  ACKNOWLEDGED_WITHIN_MS,
  type ByeReason,
  type ClientToServer,
  type Epoch,
  type Events,
  type Handshake,
  type HandshakeRefusal,
  type Outcome,
  type Pulse,
  type ScreenReport,
  type ServerToClient,
  type Snapshot,
} from '#wire';
import { io, type Socket } from 'socket.io-client';

/** One socket, from its dial to its end; never used again afterwards. */
export interface Line {
  isOpen: () => boolean;
  /** Rejects when there is no answer within three seconds, or the socket ended first. */
  command: (command: Command) => Promise<Outcome>;
  resume: (from: { epoch: Epoch; cursor: Cursor }) => void;
  /** Resolves with the server's acknowledgement; rejects when the socket ended first. */
  painted: (cursor: Cursor) => Promise<unknown>;
  identify: (deviceId: DeviceId) => void;
  /** Ends it; its listener hears nothing any more. */
  close: () => void;
}

/** What a line tells. `onEnd` comes once at most, and nothing after it. */
export interface LineListener {
  onOpen: () => void;
  onSnapshot: (snapshot: Snapshot) => void;
  onEvents: (events: Events) => void;
  onPulse: (pulse: Pulse) => void;
  onScreens: (screens: ScreenReport[]) => void;
  onIdentify: (screen: { name: string }) => void;
  onBye: (reason: ByeReason) => void;
  /** Refused at the handshake, cut off, or never reached. */
  onEnd: (refusal: HandshakeRefusal | null) => void;
}

/** Dials once, and calls the listener back later, never within the call. */
export type OpenLine = (url: string | undefined, handshake: Handshake, listener: LineListener) => Line;

/** A round trip that never ends is told from one that takes long by freshness; this only frees its memory. */
const PAINTED_FORGOTTEN_MS = 60_000;

const refusalOf = (error: Error & { data?: unknown }): HandshakeRefusal | null => {
  const code = typeof error.data === 'object' && error.data !== null && 'code' in error.data ? error.data.code : null;
  return code === 'unauthorized' || code === 'too-many' ? code : null;
};

/**
 * A line over Socket.IO: WebSocket only, and without its reconnection, which takes up to 45 s to notice a dead link and
 * replays what was emitted meanwhile. Nothing here is ever emitted before it is open. `patienceMs` is for who wants to know
 * how late an answer came.
 */
export const openSocketLine = (
  ...[url, handshake, listener, patienceMs = ACKNOWLEDGED_WITHIN_MS]: [...Parameters<OpenLine>, patienceMs?: number]
): Line => {
  const settings = { transports: ['websocket'], reconnection: false, forceNew: true, auth: { ...handshake } };
  const socket: Socket<ServerToClient, ClientToServer> = url === undefined ? io(settings) : io(url, settings);
  socket.on('connect', () => listener.onOpen());
  socket.on('snapshot', (snapshot) => listener.onSnapshot(snapshot));
  socket.on('events', (events) => listener.onEvents(events));
  socket.on('pulse', (pulse) => listener.onPulse(pulse));
  socket.on('screens', (screens) => listener.onScreens(screens));
  socket.on('identify', (screen) => listener.onIdentify(screen));
  socket.on('bye', ({ reason }) => listener.onBye(reason));
  socket.on('disconnect', () => listener.onEnd(null));
  socket.on('connect_error', (error) => listener.onEnd(refusalOf(error)));
  return {
    isOpen: () => socket.connected,
    command: (command) => socket.timeout(patienceMs).emitWithAck('command', command),
    resume: (from) => socket.emit('resume', from),
    painted: (cursor) => socket.timeout(PAINTED_FORGOTTEN_MS).emitWithAck('painted', { cursor }),
    identify: (deviceId) => socket.emit('identify', { deviceId }),
    close() {
      socket.off();
      socket.disconnect();
    },
  };
};
