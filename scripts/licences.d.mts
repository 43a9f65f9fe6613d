export function shipped(lock: unknown): string[];
export function fault(name: string, licence: string): string | null;
