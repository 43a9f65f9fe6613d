import { useCallback, useEffect, useState } from 'react';
import type { Device } from '#ui/entrance';
import { isArmorer } from '#custody';
import { CopySide } from '../copy/copy-side.js';
import { useDesk } from '../desk.js';
import { Field } from '../parts/field.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { ScreenList } from '../side/side.js';
import { usePane } from '../use-pane.js';
import { AcceptForm } from './accept-form.js';

const KIND_WORDS: Record<Device['kind'], string> = {
  board: 'Board',
  station: 'Armorer’s station',
  'hand-held': 'Hand-held',
};

type Devices = { kind: 'asking' } | { kind: 'there'; devices: readonly Device[] } | { kind: 'failed'; message: string };

function useDevices(): [Devices, () => void] {
  const { server } = useDesk();
  const [devices, setDevices] = useState<Devices>({ kind: 'asking' });
  const ask = useCallback((): void => {
    void server
      .devices()
      .then((told) =>
        setDevices(told.ok ? { kind: 'there', devices: told.value } : { kind: 'failed', message: told.message }),
      );
  }, [server]);
  useEffect(ask, [ask]);
  return [devices, ask];
}

function DeviceForm({ device, onClose, onDone }: { device: Device; onClose: () => void; onDone: () => void }) {
  const { server, say, deviceId } = useDesk();
  const [name, setName] = useState(device.name);
  const [isSure, setIsSure] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isHere = device.deviceId === deviceId;
  const rename = (): void => {
    if (name.trim() === '') return;
    void server.renameDevice(device.deviceId, name.trim()).then((told) => {
      if (!told.ok) return setProblem(told.message);
      say(`It is now called ${name.trim()}`);
      return onDone();
    });
  };
  const revoke = (): void => {
    void server.revokeDevice(device.deviceId).then((told) => {
      if (!told.ok) return setProblem(told.message);
      say(`${device.name} is removed`);
      return onDone();
    });
  };
  return (
    <FormPane title={<span dir="auto">{device.name}</span>} onClose={onClose} onSubmit={rename}>
      <Field label="Name of this screen" value={name} maxLength={60} onChange={({ target }) => setName(target.value)} />
      <div className="acts">
        <KeyButton
          k="Enter"
          isFirst
          doesWrite
          isOff={name.trim() === '' || name.trim() === device.name}
          onPress={rename}
        >
          Call it that
        </KeyButton>
      </div>
      <p className="note">
        {isHere
          ? 'This is the screen you stand at. Removed, it shows nothing until it is paired again.'
          : 'A screen that is removed goes dark at once and has to be paired again.'}
      </p>
      <div className="acts">
        {isSure ? (
          <KeyButton doesWrite className="danger" onPress={revoke}>
            Yes, remove it
          </KeyButton>
        ) : (
          <KeyButton doesWrite onPress={() => setIsSure(true)}>
            Remove this screen
          </KeyButton>
        )}
      </div>
      {problem && <p className="refused">{problem}</p>}
    </FormPane>
  );
}

/** Which screens there are, who is current, and taking a new one in by its six digits. */
export function ScreensTab({ code }: { code: string }) {
  const { me } = useDesk();
  const [devices, askAgain] = useDevices();
  const [[word, deviceId], setOpen] = usePane('screens');
  const close = (): void => setOpen();
  const all = devices.kind === 'there' ? devices.devices : [];
  const device = word === 'device' ? all.find((each) => each.deviceId === deviceId) : undefined;
  const done = (): void => {
    close();
    askAgain();
  };
  return (
    <>
      <main className="sheet">
        <div className="sheet-head">
          <h1>Screens</h1>
          <KeyButton k="A" doesWrite onPress={() => setOpen('accept')}>
            Take a new screen in
          </KeyButton>
        </div>
        <ScreenList />
        <CopySide />
        <section aria-labelledby="devices">
          <h2 id="devices">
            Paired <b>{devices.kind === 'there' ? devices.devices.length : ''}</b>
          </h2>
          {devices.kind === 'asking' && <p className="dim">Asking…</p>}
          {devices.kind === 'failed' && (
            <p className="refused">
              {devices.message}{' '}
              <button type="button" className="act small" onClick={askAgain}>
                Ask again
              </button>
            </p>
          )}
          <ul className="lines">
            {devices.kind === 'there' &&
              devices.devices.map((device) => (
                <li key={device.deviceId}>
                  <span dir="auto">
                    {device.name} <small>{KIND_WORDS[device.kind]}</small>
                  </span>
                  {me && isArmorer(me) && (
                    <KeyButton className="small" doesWrite onPress={() => setOpen('device', device.deviceId)}>
                      Rename or remove
                    </KeyButton>
                  )}
                </li>
              ))}
          </ul>
        </section>
      </main>
      {word === 'accept' && (
        <aside className="sheet-side">
          <AcceptForm code={code} onClose={close} onDone={done} />
        </aside>
      )}
      {device && (
        <aside className="sheet-side">
          <DeviceForm key={device.deviceId} device={device} onClose={close} onDone={done} />
        </aside>
      )}
    </>
  );
}
