// How the server is told to live with little memory. By itself V8 goes by what the machine has, and lets garbage lie until
// that is full: on a laptop whose memory other programs took, the system would end the server long before.
const MEGABYTE = 2 ** 20;
const LITTLE_MB = 1_024;
/** Of a server's memory about a third is V8's old objects; a report, the young ones and the database take the rest. */
const OLD_PART = 3;
/** So much is never too little for a production of 300 weapons with its screens. */
const LEAST_OLD_MB = 96;
const YOUNG_HALF_MB = 4;

/** V8's flags by the memory that is left as the server starts; none where there is enough. */
export function memoryFlags(env, leftBytes = process.availableMemory()) {
  const leftMb = Number(env.SETBOARD_MEMORY_MB) || leftBytes / MEGABYTE;
  if (leftMb >= LITTLE_MB) return [];
  const oldMb = Math.max(LEAST_OLD_MB, Math.floor(leftMb / OLD_PART));
  return [`--max-old-space-size=${oldMb}`, `--max-semi-space-size=${YOUNG_HALF_MB}`];
}
