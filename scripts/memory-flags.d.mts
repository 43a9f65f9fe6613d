export function memoryFlags(env: Readonly<Record<string, string | undefined>>, leftBytes?: number): string[];
