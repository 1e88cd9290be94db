import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import './app.scss';
import { startLanguages } from './languages/languages';
import { routes } from './routes';
import { SessionProvider } from './session';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with id "root"');

void startLanguages().then(() =>
  createRoot(root).render(
    <StrictMode>
      <SessionProvider>
        <RouterProvider router={createBrowserRouter(routes)} />
      </SessionProvider>
    </StrictMode>,
  ),
);
