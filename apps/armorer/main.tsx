import '@fontsource/b612/400.css';
import '@fontsource/b612/700.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../libs/ui/tokens.css';
import { App } from './app.js';
import './station.css';
import './parts/parts.css';
import './weapons/weapons.css';
import './side/side.css';
import './rounds/rounds.css';
import './stops/stops.css';
import './concerns/concerns.css';
import './import/import.css';
import './in-hand.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
