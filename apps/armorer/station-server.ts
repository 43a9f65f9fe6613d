import { failureSentence, http, sessionStore, type Answer, type Download } from '#ui/entrance';
import type { ProductionId } from '#custody';
import { seenHeads, witnessText } from '#live';
import type { StationServer, Told } from './desk.js';
import type { ReadLog } from './log/log-store.js';
import { saveFile } from './log/save-file.js';

async function told<Value>(asked: Promise<Answer<Value>>): Promise<Told<Value>> {
  const answer = await asked;
  return answer.ok ? answer : { ok: false, message: failureSentence(answer.failure) };
}

async function saved(asked: Promise<Answer<Download>>): Promise<Told<Download>> {
  const file = await told(asked);
  if (file.ok) saveFile(file.value);
  return file;
}

function saveHeads(productionId: ProductionId | null): Told<unknown> {
  const heads = seenHeads().filter((head) => head.productionId === productionId);
  if (heads.length === 0) return { ok: false, message: 'This browser keeps no heads of this log yet.' };
  const text = witnessText(heads, sessionStore.read().device?.name ?? 'the station');
  saveFile({ name: 'heads-seen.txt', blob: new Blob([text], { type: 'text/plain' }) });
  return { ok: true, value: heads.length };
}

/** From this status on the server does not say whether it recorded what it was sent. */
const SERVER_FAULT = 500;

/** The routes of the server that the station uses, asked as the person who stands at it. */
export const stationServer = (token: string, productionId: () => ProductionId | null): StationServer => ({
  setPin: (personId, pin) => told(http.setPin(token, personId, pin)),
  acceptPairing: (code, screen) => told(http.acceptPairing(token, code, screen)),
  devices: () => told(http.devices(token)),
  renameDevice: (deviceId, name) => told(http.renameDevice(token, deviceId, name)),
  revokeDevice: (deviceId) => told(http.revokeDevice(token, deviceId)),
  concernCode: () => told(http.concernCode(token)),
  log: (after, limit) => told(http.log(token, after, limit)),
  copy: () => told(http.copy(token)),
  saveLog: () => saved(http.exportLog(token)),
  saveHeads: () => Promise.resolve(saveHeads(productionId())),
  saveLabels: (paper) => saved(http.labels(token, paper)),
  async sendList(list) {
    const answer = await http.importList(token, list);
    if (answer.ok) return { kind: 'answered', answer: answer.value };
    const { failure } = answer;
    const isKnown = failure.code !== 'network' && (failure.code !== 'other' || failure.status < SERVER_FAULT);
    return { kind: isKnown ? 'failed' : 'unconfirmed', message: failureSentence(failure) };
  },
  saveReport: (day, as, paper) => saved(http.dayReport(token, day, as, paper)),
  saveNotice: (date, paper) => saved(http.notice(token, date, paper)),
  saveState: (paper) => saved(http.stateOnPaper(token, paper)),
  async throwSampleAway() {
    const id = productionId();
    if (id === null) return { ok: false, message: 'There is no production here.' };
    const thrown = await told(http.throwSampleAway(token, id));
    if (thrown.ok) {
      sessionStore.change({ type: 'unpaired' });
      window.location.assign('/');
    }
    return thrown;
  },
});

export const readLogAs =
  (token: string): ReadLog =>
  (after, limit) =>
    told(http.log(token, after, limit));
