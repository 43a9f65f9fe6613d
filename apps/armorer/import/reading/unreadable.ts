/** Why a file can't be read, as one sentence or two for the person who chose it. It never leaves this room as an error. */
export class Unreadable extends Error {}
