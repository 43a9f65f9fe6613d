import { ConcernCodeRow } from './concern-code.entity.js';
import { CredentialRow } from './credential.entity.js';
import { DeviceRow } from './device.entity.js';
import { LogEntryRow } from './log-entry.entity.js';
import { LogSnapshotRow } from './log-snapshot.entity.js';
import { PairingRow } from './pairing.entity.js';
import { ProductionRow } from './production.entity.js';
import { ReceiptRow } from './receipt.entity.js';
import { RefusalRow } from './refusal.entity.js';
import { SignInRow } from './sign-in.entity.js';
import { WrongPinRow } from './wrong-pin.entity.js';
import { WrongTryRow } from './wrong-try.entity.js';

export {
  ConcernCodeRow,
  CredentialRow,
  DeviceRow,
  LogEntryRow,
  LogSnapshotRow,
  PairingRow,
  ProductionRow,
  ReceiptRow,
  RefusalRow,
  SignInRow,
  WrongPinRow,
  WrongTryRow,
};

export const ENTITIES = [
  ConcernCodeRow,
  CredentialRow,
  DeviceRow,
  LogEntryRow,
  LogSnapshotRow,
  PairingRow,
  ProductionRow,
  ReceiptRow,
  RefusalRow,
  SignInRow,
  WrongPinRow,
  WrongTryRow,
];
