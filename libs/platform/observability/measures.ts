import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Pool } from 'pg';

/** What the parts of this process count while they work. Labels are codes of our own: never an id, an address or a text. */
export const measures = new Registry();
const registers = [measures];

export const requestSeconds = new Histogram({
  name: 'living_well_http_request_seconds',
  help: 'Seconds until a request was answered, by the template of its address; open live pages are left out',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers,
});

export const commandsTotal = new Counter({
  name: 'living_well_commands_total',
  help: 'Commands handled; outcome is stored, repeated, done, refused, turned-away or failed; code says why not',
  labelNames: ['context', 'command', 'outcome', 'code'] as const,
  registers,
});

export const appendSeconds = new Histogram({
  name: 'living_well_append_seconds',
  help: 'Seconds until the event store had answered an append; outcome is stored, repeated, conflict or failed',
  labelNames: ['outcome'] as const,
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2.5],
  registers,
});

export const appendGroupSize = new Histogram({
  name: 'living_well_append_group_appends',
  help: 'Appends that shared one transaction of the event store in PostgreSQL',
  buckets: [1, 2, 4, 8, 16, 32, 64, 128],
  registers,
});

export const messagesTotal = new Counter({
  name: 'living_well_messages_total',
  help: 'Messages taken by a consumer; outcome is done, repeated, older, parked or stopped; failed is a try that is made again',
  labelNames: ['consumer', 'outcome'] as const,
  registers,
});

const pools = new Map<Pool, string>();

/** Its connections are told under this name until it has ended. Pools of one name are added up. */
export function watchPool(name: string, pool: Pool): void {
  pools.set(pool, name);
}

new Gauge({
  name: 'living_well_pool_connections',
  help: 'Connections to PostgreSQL; state is busy or idle',
  labelNames: ['pool', 'state'] as const,
  registers,
  collect() {
    this.reset();
    for (const [pool, name] of present()) {
      this.inc({ pool: name, state: 'busy' }, pool.totalCount - pool.idleCount);
      this.inc({ pool: name, state: 'idle' }, pool.idleCount);
    }
  },
});

new Gauge({
  name: 'living_well_pool_waiting',
  help: 'Questions that wait for a connection to PostgreSQL',
  labelNames: ['pool'] as const,
  registers,
  collect() {
    this.reset();
    for (const [pool, name] of present()) this.inc({ pool: name }, pool.waitingCount);
  },
});

function present(): Map<Pool, string> {
  for (const pool of pools.keys()) if (pool.ended) pools.delete(pool);
  return pools;
}
