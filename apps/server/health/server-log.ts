import { pino, type Logger } from 'pino';

/** Injection token and type of the server's own log: one JSON line an entry, never a token, a PIN or a code. */
export abstract class ServerLog {
  abstract info(about: object, message: string): void;
  abstract warn(about: object, message: string): void;
  abstract error(about: object, message: string): void;
}

const SECRET_FIELDS = ['token', 'pin', 'newPin', 'claim', 'setupCode', 'authorization', 'deviceToken', 'password'];

/** A pino log on standard output that blots out whatever is named like a secret, two levels deep. */
export const openServerLog = (level: string): Logger =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { fault: pino.stdSerializers.err },
    redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '***' },
  });
