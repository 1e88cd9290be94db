import { CarePlanContext, CarePlanModule } from '@contexts/care-plan';
import { IntakeContext, IntakeModule } from '@contexts/intake';
import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { KeptSpans } from '@platform/observability/fixtures/kept-spans';
import type { ReadableSpan } from '@platform/observability/fixtures/kept-spans';
import { ContextApp, someone } from '@platform/testing/context-app';

const coordinator = someone('hub-coordinator');
const agencyId = idFrom('agency');
const keyWorkerId = idFrom('Grace');
const canary = 'Canary-Okafor';

const traceIdOf = (span: ReadableSpan | undefined) => span?.spanContext().traceId ?? '';
const about = (name: string, value: string) => (span: ReadableSpan) => span.attributes[`living_well.${name}`] === value;

describe('a trace', () => {
  let app: ContextApp;
  let spans: KeptSpans;
  let huddleId: string;
  beforeAll(async () => {
    spans = new KeptSpans();
    app = await ContextApp.start([IntakeModule.forRoot(), CarePlanModule.forRoot()], [IntakeContext, CarePlanContext]);
    await app.hear('identity.practitioner-registered.v1', {
      practitionerId: keyWorkerId,
      agencyId,
      role: 'clinician',
      tier: 'regulated',
      registeredAt: app.clock.now().toISOString(),
    });
    huddleId = (await app.post('/api/intake/huddles', coordinator)).body.id as string;
    await app.settled();
  });
  afterAll(async () => {
    await app.stop();
    await spans.stop();
  });
  const introduce = () =>
    app.post('/api/intake/introductions', ANYONE, {
      name: canary,
      reachMe: { how: 'phone', at: '07700 900123' },
      whatBroughtYou: `${canary} has not been sleeping.`,
    });
  const nameKeyWorker = async (headers: Record<string, string> = {}) => {
    const { body: introduction } = await introduce();
    await app.settled();
    spans.forget();
    const body = { huddleId, keyWorkerId, agencyId, nextContactOn: '2026-03-05' };
    const answer = await app.post(
      `/api/intake/introductions/${introduction.id}/key-worker`,
      coordinator,
      body,
      headers,
    );
    await app.settled();
    return answer;
  };

  it('leads from a request to the row of a view in another context', async () => {
    expect((await nameKeyWorker()).status).toBe(201);
    const request = spans.all.find(({ name }) => name.endsWith('/key-worker'));
    const trace = spans.in(traceIdOf(request));
    const project = trace.find(about('follower', 'care-plan.plan.v1'));
    expect(project && spans.way(project)).toEqual([
      'project',
      'append',
      'command OpenPlan',
      'consume',
      'relay',
      'append',
      'command NameKeyWorker',
      'POST /api/intake/introductions/:introductionId/key-worker',
    ]);
    const opened = trace.find((span) => span.name === 'append' && about('category', 'carePlan')(span));
    expect(project?.links.map(({ context }) => context.spanId)).toEqual([opened?.spanContext().spanId]);
    expect(request?.attributes).toEqual({
      'http.request.method': 'POST',
      'http.route': '/api/intake/introductions/:introductionId/key-worker',
      'http.response.status_code': 201,
    });
    expect(trace.find(({ name }) => name === 'command OpenPlan')?.attributes).toEqual({
      'living_well.context': 'care-plan',
      'living_well.command': 'OpenPlan',
      'living_well.outcome': 'stored',
    });
    expect(trace.find(({ name }) => name === 'consume')?.attributes).toEqual({
      'living_well.follower': 'care-plan.key-worker-named.v1',
      'living_well.message_type': 'intake.key-worker-named.v1',
      'living_well.outcome': 'done',
    });
  });

  it('goes on from the traceparent of a peer that is trusted', async () => {
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    await nameKeyWorker({ traceparent: `00-${traceId}-b7ad6b7169203331-01` });
    expect(spans.in(traceId).filter(about('follower', 'care-plan.plan.v1'))).toHaveLength(1);
  });

  it('says which refusal a command met, and what failed by its class alone', async () => {
    const refused = await app.post('/api/intake/huddles', coordinator);
    expect(refused.status).toBe(409);
    const command = spans.all.filter(({ name }) => name === 'command OpenHuddle').at(-1);
    expect(command?.attributes).toMatchObject({
      'living_well.outcome': 'refused',
      'living_well.refused': refused.body.code as string,
    });
    expect(command?.status.code).toBe(0);
  });

  it('holds no name, no story, no id of a person or a stream, and no address that was asked for', async () => {
    spans.forget();
    const { body: introduction } = await introduce();
    await app.get(`/api/intake/introductions/${introduction.id}?name=${canary}`, coordinator);
    await app.get(`/api/${canary}`, coordinator);
    await app.post('/api/intake/introductions', ANYONE, { name: canary, [canary]: canary });
    await app.settled();
    expect(spans.all.length).toBeGreaterThan(8);
    const text = spans.text();
    expect(text).not.toContain(canary);
    expect(text).not.toMatch(/07700|sleeping/);
    expect(text.match(/[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}/g)?.filter((id) => !isInstance(id, spans))).toEqual(
      [],
    );
    expect(text).toContain('GET unmatched');
  });
});

const isInstance = (id: string, { all }: KeptSpans): boolean =>
  all.some(({ resource }) => resource.attributes['service.instance.id'] === id);
