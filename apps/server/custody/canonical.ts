/** RFC 8785, written here since three of these are hashed a command. Values that JSON can't say have no place in the log. */
export function canonical(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return JSON.stringify(value);
  // Written as JSON writes it, which is what the RFC asks for.
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== 'object') throw new TypeError('not a JSON value');
  if (Array.isArray(value)) return listOf(value);
  if ('toJSON' in value && typeof value.toJSON === 'function') return canonical(value.toJSON());
  return objectOf(value as Record<string, unknown>);
}

function listOf(values: readonly unknown[]): string {
  let text = '[';
  for (let at = 0; at < values.length; at += 1) text += (at === 0 ? '' : ',') + canonical(values[at] ?? null);
  return `${text}]`;
}

/** Its fields by the units of their names in UTF-16, as the RFC asks and JavaScript sorts. A field that holds undefined is none. */
function objectOf(object: Readonly<Record<string, unknown>>): string {
  let text = '{';
  for (const key of Object.keys(object).sort()) {
    const value = object[key];
    if (value === undefined) continue;
    text += `${text === '{' ? '' : ','}${JSON.stringify(key)}:${canonical(value)}`;
  }
  return `${text}}`;
}
