/**
 * The way in: pairing a screen, signing in on it, and what it remembers. Imported as `#ui/entrance`.
 *
 * The board:      `<PairedScreen kind="board">{({ token, leave }) => <Board token={token} onBye={leave} />}</PairedScreen>`
 * With people:    `<Entrance kind="hand-held" needsPerson={false}>{(entered) => <HandHeld {...entered} />}</Entrance>`
 *
 * `PairedScreen` pulls in neither the sign-in nor its dialog, so that the board stays small.
 */
export { Entrance, type Entered, type EntranceProps } from './entrance.js';
export { PairedScreen, type LeaveReason, type Paired, type PairedScreenProps } from './paired-screen.js';
export { Pairing, type PairingProps } from './pairing.js';
export { SignIn, type SignInProps } from './sign-in.js';
export { SignInDialog, type SignInDialogProps } from './sign-in-dialog.js';
export { SignedInAs, type SignedInAsProps } from './signed-in-as.js';
export { QrCode, type QrCodeProps } from './qr-code.js';
export { HttpsWanted, type HttpsWantedProps } from './https-wanted.js';
export { roleName, rolesLine } from './role-name.js';
export { sessionStore, useSession } from './session-store.js';
export {
  activePerson,
  type PairedDevice,
  type ScreenKind,
  type Session,
  type SessionChange,
  type SignedIn,
  type SignedInPerson,
} from './session.js';
export * as http from './http.js';
export type { PaperSize } from './http.js';
export {
  PRESETS,
  type ConcernCode,
  type CopyReport,
  type CreatedProduction,
  type Device,
  type Health,
  type LogPage,
  type NewConcern,
  type NewPairing,
  type NewProduction,
  type PersonToSignIn,
  type StartFacts,
  type Preset,
  type SamplePerson,
} from './http-routes.js';
export type { Download } from './http-download.js';
export { failureSentence, type Answer, type FieldProblem, type HttpFailure } from './http-answer.js';
export { addressForPeople, plainAddress } from './start-facts.js';
export { useAsked, type Asked } from './use-asked.js';
export { useCountdown } from './use-countdown.js';
