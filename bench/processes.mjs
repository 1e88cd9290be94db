// The product, and what somebody would build on emmett, each as a process of its own.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { MAIN, ROOT } from './product.mjs';

const READY = /is ready/;

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Answers when the process says that it is ready: { url, ms (until then), stop }. */
async function start(script, args, env) {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [script, '--port', String(port), ...args], {
    env: { ...process.env, NODE_ENV: '', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise((resolve) => child.on('close', resolve));
  const ready = new Promise((resolve) => {
    const hear = (text) => {
      said += text;
      if (READY.test(said)) resolve(true);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
  });
  if ((await Promise.race([ready, ended])) !== true) throw new Error(`${script} ended before it was ready: ${said}`);
  return {
    url: `http://localhost:${port}`,
    ms: performance.now() - began,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Without an address of a database it brings its own, in `dataDir`. */
export const startProduct = ({ dataDir, databaseUrl = '', demonstration = true }) =>
  start(MAIN, ['--data-dir', dataDir, ...(demonstration ? [] : ['--no-demo'])], { DATABASE_URL: databaseUrl });

/** emmett behind bare node:http, or as Nest's own documentation leads to. */
export const startEmmettServer = ({ databaseUrl, behind = 'node:http' }) => {
  const script = behind === 'Nest' ? 'bench/nest-emmett-server.mjs' : 'bench/emmett-server.mjs';
  return start(join(ROOT, script), [], { DATABASE_URL: databaseUrl });
};
