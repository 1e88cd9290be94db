import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const nhsuk = dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json'));
const server = process.env['LIVING_WELL_SERVER'] ?? 'http://localhost:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { alias: { '@nhsuk-assets': join(nhsuk, 'dist/nhsuk/assets') } },
  css: { preprocessorOptions: { scss: { loadPaths: [dirname(nhsuk)], quietDeps: true } } },
  build: { outDir: join(import.meta.dirname, '../../dist/web'), emptyOutDir: true },
  server: { proxy: { '/api': server, '/auth': server, '/oidc': server, '/demonstration': server, '/oruk': server } },
});
