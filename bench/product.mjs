// The parts of the built product that are measured, opened as the product itself opens them.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

export const ROOT = resolve(fileURLToPath(import.meta.url), '../..');
const BUILT = join(ROOT, 'dist/server');
export const MAIN = join(BUILT, 'apps/all-in-one/src/main.js');
if (!existsSync(MAIN)) {
  process.stderr.write('The server is not built. Run npm run bench, or npm run build first.\n');
  process.exit(1);
}
const require = createRequire(import.meta.url);
const load = (path) => require(join(BUILT, 'libs/platform', path));

export const { startEmbeddedPostgres } = load('embedded-postgres/embedded-postgres.js');
const { Platform } = load('runtime/platform.module.js');
const { ANYONE } = load('access-control/principal.js');
export const { CheckpointedFollower } = load('projections/checkpointed.js');
export const { ContextDatabase } = load('projections/context-database.js');
export const { KafkaBus } = load('messaging/kafka/kafka-bus.js');
const { defineStream, ERASED } = load('decider/stream-definition.js');

const { AccessControl } = load('access-control/access-control.js');
const { carePlanAccess } = load('../contexts/care-plan/src/care-plan.access.js');
const ofPlans = (file) => load(`../contexts/care-plan/src/domain/plan/${file}.js`);
export const { planStream } = ofPlans('plan.state');
export const { NOTHING_IN_FORCE, notToBeSeen, planThen } = ofPlans('as-of.rules');
export const { versionsOf } = ofPlans('versions.rules');
const carePlanMigrations = [
  '1700000100001-team-today',
  '1700000100002-decisions-and-hand-overs',
  '1700000100003-tiers-of-practitioners',
  '1700000100004-rows-for-their-readers',
].map((name) => Object.values(load(`../contexts/care-plan/src/migrations/${name}.js`))[0]);

const ofTheDirectory = (file) => load(`../contexts/provider-directory/src/views/${file}.js`);
export const { listingsProjection } = ofTheDirectory('listings/listings.projection');
export const { statement: findStatement } = ofTheDirectory('find-services/matches.query');

const AGENCY = randomUUID();
const MEMBER = randomUUID();
const PEOPLE = Array.from({ length: 64 }, () => randomUUID());
/** As in a running service, the people are few and have their keys already. */
export const person = (n) => PEOPLE[n % PEOPLE.length];

/** The store, the keys and the way of every write, over a database that belongs to the owner `url`. */
export function openProduct(url) {
  const quiet = () => undefined;
  return Platform.open({
    databaseUrl: url,
    masterKey: Buffer.alloc(32, 7),
    clock: { now: () => new Date() },
    log: { info: quiet, warn: quiet, error: quiet },
    internalUrl: () => 'http://127.0.0.1:0',
    dataDir: tmpdir(),
  });
}

/** The views of care-plan, with their wall. */
export function openContextDatabase(url, context) {
  return ContextDatabase.open({ url, context, rows: [], migrations: carePlanMigrations });
}

/** Decides as a clinician asks to read a plan. */
export function openAccess(database) {
  const access = new AccessControl(carePlanAccess, database, { now: () => new Date() });
  const clinician = { ...ANYONE, role: 'clinician', tier: 'regulated' };
  return { decide: (who, personId) => access.decide({ ...clinician, ...who }, 'plan.read', { personId }) };
}

const WORDS =
  'I want to sleep through four nights a week, to walk to the allotment on Tuesdays with somebody I know, and to ' +
  'answer the letter about the rent before the end of the month without lying awake over it. My sister comes on ' +
  'Sundays and I would like to cook for her again, the way I did before the spring.';

/** One goal of a plan: about 500 bytes of JSON. */
export function goalSet(planId, personId) {
  const data = { planId, personId, goalId: randomUUID(), text: WORDS, setBy: MEMBER, setAt: new Date().toISOString() };
  return { type: 'GoalSet', data };
}

/** Streams of goals, defined as a context defines its own: the words are sealed under the person's key. */
export const goalStream = defineStream({
  category: 'benchGoals',
  initial: { goals: 0, lastSetAt: null },
  evolve: (state, { data }) => ({ goals: state.goals + 1, lastSetAt: data.setAt }),
  personal: { GoalSet: { text: ERASED } },
  informationClass: 'care',
});

export function commandContext() {
  return {
    commandId: randomUUID(),
    principal: {
      ...ANYONE,
      role: 'clinician',
      accountId: MEMBER,
      memberId: MEMBER,
      agencyId: AGENCY,
      tier: 'regulated',
    },
    purpose: 'direct-care',
    lawfulBasis: 'public-task-care',
    now: new Date(),
    correlationId: randomUUID(),
    causationId: null,
  };
}

/** An event as the store's port takes it, with nothing around it. */
export function bare({ type, data }) {
  return { id: randomUUID(), type, data: JSON.stringify(data), metadata: '{}' };
}

/** A database of its own on the server, made new. Answers its address. */
export async function freshDatabase(server, name) {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name}`);
  } finally {
    await client.end();
  }
  return Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
}
