const UNIQUE_VIOLATION = '23505';

interface PostgresError {
  code: string;
  constraint?: string;
}

const isPostgresError = (fault: unknown): fault is PostgresError =>
  typeof fault === 'object' && fault !== null && 'code' in fault && typeof fault.code === 'string';

/** The unique constraint that a statement ran into, or null when it failed for another reason. */
export const violatedConstraint = (fault: unknown): string | null =>
  isPostgresError(fault) && fault.code === UNIQUE_VIOLATION ? (fault.constraint ?? null) : null;
