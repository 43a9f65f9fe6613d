// Loaded before the built server by `node --import`: when it is told a point, the server kills itself outright the next
// time it gets there. The product holds nothing of it, and does until that moment exactly what it does on a set.
import 'reflect-metadata';

const { Log } = await import(new URL('../../dist/apps/server/custody/log.js', import.meta.url).href);
const { ProductionWriter } = await import(new URL('../../dist/apps/server/custody/writer.js', import.meta.url).href);

let stopAt = null;
process.on('message', (told) => {
  stopAt = told.stopAt;
});

const reach = (point) => {
  if (point === stopAt) process.kill(process.pid, 'SIGKILL');
};

const { append } = Log.prototype;
Log.prototype.append = async function appendOrStop(...args) {
  reach('before-commit');
  const appended = await append.apply(this, args);
  if (appended === 'appended') reach('after-commit');
  return appended;
};

const { committed, publish } = ProductionWriter.prototype;
ProductionWriter.prototype.committed = function acknowledgeOrStop(...args) {
  reach('before-acknowledging');
  return committed.apply(this, args);
};
ProductionWriter.prototype.publish = function publishOrStop(...args) {
  reach('before-publishing');
  publish.apply(this, args);
  reach('after-publishing');
};
