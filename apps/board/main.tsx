import '@fontsource/b612/400.css';
import '@fontsource/b612/700.css';
import '../../libs/ui/tokens.css';
import { openEarly } from '#live/react';
import { PairedScreen, sessionStore } from '#ui/entrance';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { boardOptions } from './board.options.js';
import { BoardScreen } from './screen.js';

const options = boardOptions(location.search);
const { device } = sessionStore.read();
// The socket opens while the first picture is made.
const early = device ? openEarly(device.token) : undefined;
const root = document.querySelector('#root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <PairedScreen kind="board" suggestedName="Video village">
        {(paired) => <BoardScreen {...paired} options={options} early={early} />}
      </PairedScreen>
    </StrictMode>,
  );
