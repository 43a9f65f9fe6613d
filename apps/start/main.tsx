import '@fontsource/b612/400.css';
import '@fontsource/b612/700.css';
import '../../libs/ui/tokens.css';
import './start.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Start } from './start.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Start />
  </StrictMode>,
);
