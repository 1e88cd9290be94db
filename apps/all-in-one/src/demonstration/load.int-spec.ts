import { CommandBus } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { AssuranceContext, AssuranceModule, verifyInWorker } from '@contexts/assurance';
import { CarePlanContext, CarePlanModule } from '@contexts/care-plan';
import { IdentityContext, IdentityModule } from '@contexts/identity';
import { IntakeContext, IntakeModule } from '@contexts/intake';
import { OutcomesContext, OutcomesModule } from '@contexts/outcomes';
import { ProviderDirectoryContext, ProviderDirectoryModule } from '@contexts/provider-directory';
import type { Principal } from '@platform/access-control/principal';
import type { Context } from '@platform/runtime/context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { loadDemonstration } from './load';
import { registerAccounts } from '@demonstration/register-accounts';
import { accountIdOf, asPerson, asPractitioner, personIdOf } from '@demonstration/steps';

const CONTEXTS = [
  IdentityContext,
  IntakeContext,
  CarePlanContext,
  ProviderDirectoryContext,
  OutcomesContext,
  AssuranceContext,
];
const intakeAsks = someone('service', { context: 'identity' });

/** The product's contexts over a database of their own. */
async function start(masterKey: Buffer) {
  const started: { tested?: ContextApp } = {};
  const askNameGiven = async (introductionId: string) => {
    const answer = await started.tested?.get(`/api/intake/introductions/${introductionId}/name-given`, intakeAsks);
    return answer?.body as { name: string; communicationNeeds: string | null };
  };
  const tested = await ContextApp.start(
    [
      IdentityModule.forRoot({ demonstration: true, askNameGiven }),
      IntakeModule.forRoot(),
      CarePlanModule.forRoot(),
      ProviderDirectoryModule.forRoot(),
      OutcomesModule.forRoot(),
      AssuranceModule.forRoot({ verify: verifyInWorker }),
    ],
    CONTEXTS,
    masterKey,
  );
  started.tested = tested;
  const { app, clock, platform } = tested;
  const database = new Pool({ connectionString: platform.options.databaseUrl, max: 1 });
  const bus = app.get(CommandBus);
  const load = async (stopAfter = Infinity) => {
    let executed = 0;
    const commands = {
      execute: <Command extends object, Result>(command: Command) => {
        executed += 1;
        if (executed > stopAfter) throw new Error('the power went');
        return bus.execute<Command, Result>(command);
      },
    } as Pick<CommandBus, 'execute'>;
    await registerAccounts(bus, clock.now());
    const carePlan = app.get(CarePlanContext);
    await loadDemonstration({ commands, carePlan, database, now: clock.now(), onPerson: () => undefined });
    return executed;
  };
  return { tested, database, load };
}

type Product = Awaited<ReturnType<typeof start>>;

/** Every event of the loading; who was told of what is late, who looked, and what was signed depends on when one looks. */
async function eventsOf({ tested, database }: Product): Promise<readonly string[]> {
  await deadlines(tested);
  const { rows } = await database.query<{ said: string }>(
    `SELECT concat_ws(' ', stream, type, id) AS said FROM events.event
     WHERE category NOT IN ('watch', 'message') AND category NOT LIKE '%Reminder'
       AND type NOT IN ('HandOverUnanswered', 'HandOverLate', 'HandOverEscalated', 'RecordViewed', 'BoardViewed', 'BoardLookKept', 'CheckpointSigned')
     ORDER BY 1`,
  );
  return rows.map(({ said }) => said);
}

async function deadlines(tested: ContextApp): Promise<void> {
  await tested.settled();
  for (const token of CONTEXTS) await tested.app.get<Context>(token, { strict: false }).runtime.checkDeadlines();
  await tested.settled();
}

describe('loading the demonstration', () => {
  jest.setTimeout(180_000);
  let whole: Product;
  beforeAll(async () => {
    whole = await start(Buffer.alloc(32, 1));
    await whole.load();
  });
  afterAll(async () => {
    await whole.database.end();
    await whole.tested.stop();
  });
  const as = (sub: Parameters<typeof asPractitioner>[0]) => asPractitioner(sub, whole.tested.clock.now());
  const read = async (path: string, who: Principal) => (await whole.tested.get(path, who)).body;

  it('leaves eight people on the huddle board, longest first, two of them with the reason why', async () => {
    await whole.tested.settled();
    const { huddle, waiting, welcomed } = await read('/api/intake/huddle-board', as('coordinator'));
    expect(huddle).toBeNull();
    expect(waiting).toHaveLength(8);
    expect(waiting.map(({ heldOver }: { heldOver: string | null }) => heldOver !== null)).toEqual([true, true, false, false, false, false, false, false]); // prettier-ignore
    expect(welcomed).toHaveLength(20);
  });

  it('gives Sam a whole record, opened by the demonstration account', async () => {
    const personId = personIdOf('sam-okafor');
    const sam = asPerson(accountIdOf('person'), personId, whole.tested.clock.now());
    const plan = await read(`/api/care-plan/people/${personId}/plan`, sam);
    expect(plan.signature).toMatchObject({ outcome: 'agreed', lapsed: false });
    expect(plan.team.map(({ role }: { role: string }) => role).sort()).toEqual(['carer', 'clinician', 'clinician', 'community-worker', 'peer-supporter']); // prettier-ignore
    expect(plan.team).toContainEqual(expect.objectContaining({ memberId: accountIdOf('carer'), role: 'carer' }));
    expect(await read(`/api/care-plan/people/${personId}/decisions`, sam)).toMatchObject([{ status: 'taken', dissents: 1 }]); // prettier-ignore
    const wayBack = await read(`/api/care-plan/people/${personId}/way-back`, sam);
    expect(wayBack).toMatchObject({ isOpen: true, agreed: { namedIds: [accountIdOf('carer')] } });
    const told = await read(`/api/care-plan/people/${personId}/carer-concerns`, as('clinician'));
    expect(told).toMatchObject([{ answered: null }]);
    const asks = await read(`/api/provider-directory/people/${personId}/asks`, sam);
    expect(asks.map(({ status }: { status: string }) => status).sort()).toEqual(['accepted', 'waiting']);
    const progress = await read(`/api/outcomes/people/${personId}/progress`, sam);
    expect(progress.measures.map(({ paired }: { paired: object | null }) => paired !== null)).toEqual([true, true]);
    expect(progress.goals.map(({ ratings }: { ratings: object[] }) => ratings.length)).toEqual([2, 2]);
  });

  it('keeps a refused signature with its reason', async () => {
    const personId = personIdOf('lewis-garnett');
    const plan = await read(`/api/care-plan/people/${personId}/plan`, as('nurse'));
    expect(plan.signature).toMatchObject({ outcome: 'not-agreed', reason: expect.stringContaining('in my own words') });
  });

  it('shows one hand-over proposed, one accepted and late, one completed', async () => {
    whole.tested.clock.advance(60_000);
    await deadlines(whole.tested);
    const { items } = await read('/api/care-plan/hand-over-board', as('manager'));
    const seen = items.map(({ status, late }: { status: string; late: boolean }) => `${status}${late ? ', late' : ''}`);
    expect(seen.sort()).toEqual(['accepted, late', 'completed', 'proposed']);
  });

  it('lists twenty services in public', async () => {
    expect(await read('/api/provider-directory/listings', as('community'))).toHaveLength(20);
  });

  it('is signed when it is told, so that the record holds from the first look', async () => {
    const { verdict, size } = await read('/api/assurance/verification', as('commissioner'));
    expect({ verdict, signed: size > 400 }).toEqual({ verdict: 'holds', signed: true });
  });

  it('tells those who list the services of an agency that one is to be looked at, in its mailbox', async () => {
    await whole.tested.listen();
    const asked = 'Something you offer is to be checked';
    const told = async () =>
      (
        (await read('/api/identity/demonstration-mailbox', as('community'))) as {
          subject: string;
          to: { firstName: string };
        }[]
      )
        .filter(({ subject }) => subject === asked)
        .map(({ to }) => to.firstName);
    for (let look = 0; look < 60 && (await told()).length < 2; look += 1) await deadlines(whole.tested);
    expect((await told()).sort()).toEqual(['Amara', 'Farah']);
    const own = (await read('/api/provider-directory/own-listings', as('community'))) as { name: string; checkBy: string | null }[]; // prettier-ignore
    expect(own.filter(({ checkBy }) => checkBy !== null).map(({ name }) => name)).toEqual(['Open Studio']);
  });

  it('is done once, and adds nothing when it is done again', async () => {
    const before = await eventsOf(whole);
    expect(await whole.load()).toBe(0);
    await whole.database.query('UPDATE demonstration.loading SET finished_at = NULL');
    expect(await whole.load()).toBeGreaterThan(400);
    expect(await eventsOf(whole)).toEqual(before);
  });

  it('is the same on another machine, where it was cut short and completed a day later', async () => {
    const other = await start(Buffer.alloc(32, 2));
    try {
      await expect(other.load(300)).rejects.toThrow('the power went');
      other.tested.clock.advance(26 * 60 * 60_000);
      await other.load();
      expect(await eventsOf(other)).toEqual(await eventsOf(whole));
      const board = await other.tested.get('/api/intake/huddle-board', as('coordinator'));
      expect({ ...board.body, today: '' }).toEqual({
        ...(await read('/api/intake/huddle-board', as('coordinator'))),
        today: '',
      });
    } finally {
      await other.database.end();
      await other.tested.stop();
    }
  });
});
