import type { HttpFailure, NewConcern } from '#ui/entrance';

/** What is being said, as far as it is written. */
export interface Draft {
  code: string;
  number: string;
  text: string;
}

/** Where a concern is on its way. The same draft sent again goes under the same id: one concern, however often it is tried. */
export type Stage =
  | { kind: 'writing' }
  | { kind: 'sending'; concern: NewConcern }
  | { kind: 'sent'; concern: NewConcern }
  | { kind: 'failed'; concern: NewConcern; failure: HttpFailure };

/** What is most often to be said, in one tap. */
export const PHRASES = [
  'Show me it is empty',
  'I was not shown it',
  'It was pointed at people',
  'Rounds are lying about',
  'Nobody is watching it',
  'There was no safety meeting',
] as const;

const isPhrase = (text: string): boolean => (PHRASES as readonly string[]).includes(text);

/** The words after a tap on a phrase: in place of another one, behind what somebody wrote, and off again by a second tap. */
export function tapped(text: string, phrase: string): string {
  const written = text.trim();
  if (written === phrase) return '';
  return written === '' || isPhrase(written) ? phrase : `${written} ${phrase}`;
}

/** What the large button says while something is still to say; null once it can be sent. */
export function stillToSay({ code, text }: Draft): string | null {
  if (code.trim() === '') return 'Still to say: the code on the poster';
  return text.trim() === '' ? 'Still to say: what it is' : null;
}

const isSame = (concern: NewConcern, { code, number, text }: Omit<NewConcern, 'id'>): boolean =>
  concern.code === code && concern.number === number && concern.text === text;

/** The draft as the server takes it; under the id that it was tried under before, unless something was changed since. */
export function concernOf(draft: Draft, stage: Stage, mintId: () => string): NewConcern {
  const number = draft.number.trim();
  const said = { code: draft.code.trim(), text: draft.text.trim(), ...(number ? { number } : {}) };
  const isAgain = stage.kind === 'failed' && isSame(stage.concern, said);
  return { ...said, id: isAgain ? stage.concern.id : mintId() };
}

/** What went wrong in a few words, and what to do instead. */
export interface Trouble {
  title: string;
  words: string;
  /** The code is wrong or of another day: it is asked for. */
  isCode: boolean;
}

/** "in 7 minutes", and in seconds when it is less than one. */
const inTime = (seconds: number): string =>
  seconds < 60 ? `in ${seconds} seconds` : `in ${Math.ceil(seconds / 60)} minutes`;

/** Why it was not sent, as a person is told. */
export function troubleOf(failure: HttpFailure): Trouble {
  switch (failure.code) {
    case 'network':
      return {
        title: 'Not sent',
        words:
          'Setboard can’t be reached. Is this phone on the set’s Wi-Fi? Send it again, or tell the armorer or the AD.',
        isCode: false,
      };
    case 'too-many':
      return {
        title: 'Not sent: too many',
        words: `${failure.message} Send it again ${inTime(failure.retryAfterSeconds)}.`,
        isCode: false,
      };
    case 'wrong':
      return { title: 'Not sent: another code', words: failure.message, isCode: true };
    case 'gone':
      return { title: 'Not sent: the code is over', words: failure.message, isCode: true };
    case 'malformed':
      return {
        title: 'Not sent',
        words: 'Setboard can’t take it as it is written. Use plain words, and no more than a thousand letters.',
        isCode: false,
      };
    case 'https-wanted':
    case 'new-pin-wanted':
    case 'unauthorized':
    case 'forbidden':
    case 'other':
      return { title: 'Not sent', words: `${failure.message} Or tell the armorer or the AD.`, isCode: false };
  }
}
