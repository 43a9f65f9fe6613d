type Shape = Record<string, unknown>;

/** Whether a parsed JSON value is an object whose fields can be asked for. */
export const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether it is an object in which each of these fields is a text. */
export const hasTexts = (value: unknown, fields: readonly string[]): value is Shape =>
  isShape(value) && fields.every((field) => typeof value[field] === 'string');
