import '@fontsource/b612/400.css';
import '@fontsource/b612/700.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../libs/ui/tokens.css';
import './concern.css';
import { ConcernPage } from './concern.js';
import { followPhone } from './light.js';

followPhone();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ConcernPage />
  </StrictMode>,
);
