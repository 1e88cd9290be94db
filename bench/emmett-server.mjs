// The peer of a command over HTTP: emmett's own command handler behind node:http and nothing else. It knows no sign-in,
// no access, no validation, no encryption, no views; whatever is built with emmett comes on top of this.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { CommandHandler } from '@event-driven-io/emmett';
import { openEmmett } from './peers.mjs';

const { values } = parseArgs({ options: { port: { type: 'string' } } });
const { store, close } = await openEmmett(process.env.DATABASE_URL);
const handle = CommandHandler({
  evolve: (plan, { data }) => ({ goals: [...plan.goals, data] }),
  initialState: () => ({ goals: [] }),
  retry: { onVersionConflict: 5 },
});

async function setGoal(planId, { text }) {
  const data = { planId, personId: planId, goalId: randomUUID(), text, setBy: planId, setAt: new Date().toISOString() };
  const { nextExpectedStreamVersion } = await handle(store, `plan-${planId}`, () => ({ type: 'GoalSet', data }));
  return { id: data.goalId, revision: nextExpectedStreamVersion.toString() };
}

async function body(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

const server = createServer((request, response) => {
  const answer = (status, value) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };
  if (request.method === 'GET') return answer(200, { residentBytes: process.memoryUsage().rss });
  body(request)
    .then((command) => setGoal(request.url.split('/').at(-2), command))
    .then(
      (set) => answer(201, set),
      (error) => answer(500, { title: error.message }),
    );
});
server.listen(Number(values.port), '127.0.0.1', () => process.stdout.write('emmett behind node:http is ready\n'));
process.once('SIGTERM', () => {
  server.closeAllConnections();
  server.close();
  void close().finally(() => process.exit(0));
});
