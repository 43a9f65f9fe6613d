import { useMemo } from 'react';
import { http, useAsked, useSession } from '#ui/entrance';
import { StartLayout } from './start.layout.js';
import { startOptions } from './start.options.js';
import { tellStart } from './start.view.js';

/** Binds the start page to the server's facts, this browser's session and the address. */
export function Start() {
  const asked = useAsked(http.start);
  const { device } = useSession();
  const options = useMemo(() => startOptions(window.location), []);
  return <StartLayout view={tellStart(asked, options)} device={device} />;
}
