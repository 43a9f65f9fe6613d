// The server as scripts/keep-up.mjs runs it: when that process is gone, so is this one, at once, for the next start would
// find the data folder taken.
import { pathToFileURL } from 'node:url';

process.on('disconnect', () => process.exit(1));
await import(pathToFileURL(process.argv[2]).href);
