/**
 * A random UUID (version 4) for a command. By `getRandomValues`, since `crypto.randomUUID` is missing on plain `http://`
 * addresses; of our own, since the board's script has no room for a library that also runs on Node.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
