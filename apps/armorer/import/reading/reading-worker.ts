import { readTable } from './read-table.js';

// In a thread of its own: a file that takes long never holds up the station, STOP least of all.
self.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  self.postMessage(readTable(new Uint8Array(data)), { transfer: [] });
});
