export {
  IMPORTED_TYPES,
  MOST_IMPORTED,
  type ImportAnswer,
  type ImportedCommand,
  type ImportedType,
  type ImportRefusal,
  type ImportRequest,
} from './imports.js';
export type { Outcome } from './outcome.js';
export {
  BYE_REASONS,
  DEVICE_KINDS,
  type ByeReason,
  type ClientToServer,
  type DeviceKind,
  type Epoch,
  type Events,
  type Handshake,
  type HandshakeRefusal,
  type Pulse,
  type ScreenReport,
  type ServerToClient,
  type Snapshot,
} from './messages.js';
export {
  ACKNOWLEDGED_WITHIN_MS,
  BLANK_AFTER_MS,
  CURRENT_FOR_MS,
  MAX_FRAME_BYTES,
  PROTOCOL_VERSION,
  PULSE_EVERY_MS,
} from './protocol.js';
export { parseEvents, parsePulse, parseSnapshot } from './parse.js';
