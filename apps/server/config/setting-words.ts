import net from 'node:net';
import { StartError } from './start-error.js';

/** A setting is wrong. The message is one line: the variable, what it got, what it wants. */
export class SettingsError extends StartError {
  override name = 'SettingsError';

  constructor(variable: string, got: string | undefined, wants: string) {
    super(`${variable} is ${got === undefined ? 'not set' : JSON.stringify(shorten(got))}, and has to be ${wants}.`);
  }
}

const shorten = (text: string): string => (text.length > 120 ? `${text.slice(0, 117)}...` : text);

export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable's text; one that is empty counts as not set, as in a compose file that passes on what it has not got. */
export function textOf(env: Environment, variable: string): string | undefined {
  const text = env[variable]?.trim();
  return text === '' ? undefined : text;
}

export function numberOf(env: Environment, variable: string, otherwise: number, most: number): number {
  const text = textOf(env, variable);
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= most) return number;
  throw new SettingsError(variable, text, `a whole number from 1 to ${most}`);
}

export function wordOf<const Word extends string>(
  env: Environment,
  variable: string,
  words: readonly Word[],
  otherwise: NoInfer<Word>,
): Word {
  const text = textOf(env, variable);
  if (text === undefined) return otherwise;
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  throw new SettingsError(variable, text, `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`);
}

/** An address of another service, checked for its scheme. What is wrong with it is said without its password. */
export function serviceOf(
  env: Environment,
  variable: string,
  schemes: readonly string[],
  wants: string,
): string | null {
  const text = textOf(env, variable);
  if (text === undefined) return null;
  if (URL.canParse(text) && schemes.includes(new URL(text).protocol)) return text;
  throw new SettingsError(variable, maskPassword(text), wants);
}

/** Everything between a user's name and the last `@` is hidden, however broken the rest. */
export function maskPassword(address: string): string {
  return address
    .replace(/(\/\/[^:/@]*):.*@/s, '$1:***@')
    .replace(/^((?!\w+:\/\/)[^@]*)@/s, '***@')
    .replace(/([?&]password=)[^&]*/gi, '$1***');
}

export function isHost(text: string): boolean {
  return (
    net.isIP(text) !== 0 || /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i.test(text)
  );
}
