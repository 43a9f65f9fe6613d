/** The path of a Chromium that runs; null where none is here and none can be had. */
export function getChromium(say: (line: string) => void): Promise<string | null>;
