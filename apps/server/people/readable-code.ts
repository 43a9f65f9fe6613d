import { randomInt } from 'node:crypto';

// Crockford's letters, which nobody misreads from a terminal or a wall: twelve of them are 60 bits.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const GROUP = /.{4}(?=.)/g;

/** A code that nobody guesses and anybody can read out, as it is kept: without dashes. */
export const newReadableCode = (): string => Array.from({ length: LENGTH }, () => LETTERS[randomInt(32)]).join('');

/** As it is shown: "7K2M-90QX-ABTW". */
export const inGroups = (code: string): string => code.replaceAll(GROUP, '$&-');

/** As it was typed off a terminal or a wall: small letters, without its dashes. */
export const plainCode = (code: string): string => code.toUpperCase().replaceAll(/[\s-]/g, '');
