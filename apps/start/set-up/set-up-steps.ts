import type { FieldProblem, HttpFailure, SamplePerson } from '#ui/entrance';

/** How far a set-up is. */
export type SetUpStep =
  | { step: 'filling'; trouble: SetUpTrouble | null }
  | { step: 'sending' }
  /** A sample was made: its people and their PINs are shown this once. */
  | { step: 'sample-made'; people: SamplePerson[] }
  /** A production was made and this browser is its armorer's station: the page moves on. */
  | { step: 'made' };

export type SetUpTrouble =
  /** The set-up code was not the server's. */
  | { kind: 'code'; text: string }
  /** Five wrong codes: nothing is taken until then, by this device's clock. */
  | { kind: 'wait'; untilMs: number }
  | { kind: 'https'; url: string | null; text: string }
  | { kind: 'fields'; problems: FieldProblem[] }
  | { kind: 'sentence'; text: string };

/** What to say when the server did not make the production. */
export function troubleOf(failure: HttpFailure, nowMs: number): SetUpTrouble {
  switch (failure.code) {
    case 'too-many':
      return { kind: 'wait', untilMs: nowMs + failure.retryAfterSeconds * 1000 };
    case 'https-wanted':
      return { kind: 'https', url: failure.url, text: failure.message };
    case 'wrong':
      return { kind: 'code', text: failure.message };
    case 'malformed':
      return failure.problems.length === 0
        ? { kind: 'sentence', text: failure.message }
        : { kind: 'fields', problems: failure.problems };
    case 'network':
      return { kind: 'sentence', text: 'The server can’t be reached. Nothing was set up; try again.' };
    case 'new-pin-wanted':
    case 'unauthorized':
    case 'forbidden':
    case 'gone':
    case 'other':
      return { kind: 'sentence', text: failure.message };
  }
}
