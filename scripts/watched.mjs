// The server as scripts/keep-up.mjs runs it: when that process is gone, so is this one, at once, for the next start would
// find the data folder taken.
import { startOneFile } from './start-one-file.mjs';

process.on('disconnect', () => process.exit(1));
startOneFile();
