/** Where the supervisor says what it does. A pino logger is one. */
export interface EmbeddedLog {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
