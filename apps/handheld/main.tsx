import '@fontsource/b612/400.css';
import '@fontsource/b612/700.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../libs/ui/tokens.css';
import { App } from './app.js';
import './handheld.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
