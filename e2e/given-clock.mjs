// Loaded before the built server by `node --import`: its clock runs as this machine's does, from wherever a test sets it.
// It is the one thing that a scenario gives; the server, its sockets and its database are those that a set runs.
const { WallClock } = await import(new URL('../dist/apps/server/http/clock.js', import.meta.url).href);

let aheadMs = 0;
WallClock.prototype.now = () => new Date(Date.now() + aheadMs);
process.on('message', ({ at }) => {
  aheadMs = Date.parse(at) - Date.now();
  process.send({ at });
});
