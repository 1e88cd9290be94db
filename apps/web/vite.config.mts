import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const nhsuk = dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json'));
const server = process.env['LIVING_WELL_SERVER'] ?? 'http://localhost:3000';
/** The server takes writes from its own pages alone, which these are while they are being written. */
const proxied = { target: server, headers: { origin: new URL(server).origin } };

const SERVICE_WORKER = 'service-worker.js';

/** Tells the service worker which files this build consists of; any change of them makes it another service worker. */
const serviceWorker: Plugin = {
  name: 'living-well-service-worker',
  apply: 'build',
  buildStart() {
    this.emitFile({
      type: 'chunk',
      id: join(import.meta.dirname, 'src/shell/service-worker.ts'),
      fileName: SERVICE_WORKER,
    });
  },
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const worker = bundle[SERVICE_WORKER];
      if (worker?.type !== 'chunk') throw new Error('The service worker was not built.');
      const pages = Object.keys(bundle).filter((file) => file.endsWith('.html'));
      const files = Object.keys(bundle).filter((file) => file !== SERVICE_WORKER && !/\.(html|map)$/.test(file));
      const version = createHash('sha256');
      for (const file of [...files, ...pages].sort()) {
        const part = bundle[file];
        version.update(file).update(part?.type === 'asset' ? part.source : (part?.code ?? ''));
      }
      const shell = {
        version: version.digest('hex').slice(0, 16),
        page: '/',
        files: ['/icon.svg', ...files.sort().map((file) => `/${file}`)],
      };
      const written = worker.code.replace(/JSON\.parse\((["'`])__SHELL__\1\)/, () => JSON.stringify(shell));
      if (written === worker.code) throw new Error('The service worker has no place for the files of the build.');
      worker.code = written;
    },
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), serviceWorker],
  resolve: { alias: { '@nhsuk-assets': join(nhsuk, 'dist/nhsuk/assets') } },
  css: { preprocessorOptions: { scss: { loadPaths: [dirname(nhsuk)], quietDeps: true } } },
  build: { outDir: join(import.meta.dirname, '../../dist/web'), emptyOutDir: true },
  server: {
    proxy: { '/api': proxied, '/auth': proxied, '/oidc': proxied, '/demonstration': proxied, '/oruk': proxied },
  },
});
