import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const nhsuk = dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json'));
const server = process.env['LIVING_WELL_SERVER'] ?? 'http://localhost:3000';
/** The server takes writes from its own pages alone, which these are while they are being written. */
const proxied = { target: server, headers: { origin: new URL(server).origin } };

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { alias: { '@nhsuk-assets': join(nhsuk, 'dist/nhsuk/assets') } },
  css: { preprocessorOptions: { scss: { loadPaths: [dirname(nhsuk)], quietDeps: true } } },
  build: { outDir: join(import.meta.dirname, '../../dist/web'), emptyOutDir: true },
  server: {
    proxy: { '/api': proxied, '/auth': proxied, '/oidc': proxied, '/demonstration': proxied, '/oruk': proxied },
  },
});
