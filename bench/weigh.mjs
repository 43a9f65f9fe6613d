// Loaded before a program by `node --import`: asked to, it clears away what is not used any more and says what is left.
import v8 from 'node:v8';
import vm from 'node:vm';

v8.setFlagsFromString('--expose_gc');
const clearAway = vm.runInNewContext('gc');
process.on('message', (asked) => {
  if (asked !== 'weigh') return;
  clearAway();
  clearAway();
  const { heapUsed, external } = process.memoryUsage();
  process.send({ heapBytes: heapUsed + external });
});
