import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { fetchPlacesWhenIdle } from './places';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/shell.css';
import './styles/welcome.css';
import './styles/review.css';
import './styles/grid.css';
import './styles/import.css';
import './styles/batches.css';
import './styles/share.css';
import './styles/audit.css';
import './styles/settings.css';
import './styles/help.css';
import { followDesk } from './state/desk-status';
import { loadLayout } from './state/layout';
import { loadSettings } from './state/settings';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

void Promise.all([loadSettings(), loadLayout()]).then(() => {
  followDesk();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  fetchPlacesWhenIdle();
});
