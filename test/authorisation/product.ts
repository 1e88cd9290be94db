import { AssuranceContext, AssuranceModule } from '@contexts/assurance';
import { CarePlanContext, CarePlanModule } from '@contexts/care-plan';
import { IdentityContext, IdentityModule } from '@contexts/identity';
import { IntakeContext, IntakeModule } from '@contexts/intake';
import { OutcomesContext, OutcomesModule } from '@contexts/outcomes';
import { ProviderDirectoryContext, ProviderDirectoryModule } from '@contexts/provider-directory';
import { defineStream } from '@platform/decider/stream-definition';
import { consequence, idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';

export const CONTEXTS = [
  ...[IdentityContext, IntakeContext, CarePlanContext, ProviderDirectoryContext, OutcomesContext, AssuranceContext],
];

let addresses = 0;
/** Another address for each request: what is limited by address is tried elsewhere. */
export const elsewhere = () => `10.${(addresses += 1) >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`;

/** The whole product over a database of its own. */
export async function startProduct(): Promise<ContextApp> {
  const started: { app?: ContextApp } = {};
  const asIdentity = someone('service', { context: 'identity' });
  const askNameGiven = async (introductionId: string) => {
    const answer = await started.app?.get(`/api/intake/introductions/${introductionId}/name-given`, asIdentity);
    return answer?.body as { name: string; communicationNeeds: string | null };
  };
  const verify = () => Promise.resolve({ verdict: 'cannot-tell' as const, sentences: [] });
  started.app = await ContextApp.start(
    [
      IdentityModule.forRoot({ demonstration: false, askNameGiven }),
      ...[
        IntakeModule.forRoot(),
        CarePlanModule.forRoot(),
        ProviderDirectoryModule.forRoot(),
        OutcomesModule.forRoot(),
      ],
      AssuranceModule.forRoot({ verify }),
    ],
    CONTEXTS,
  );
  // The contexts compare with each other over HTTP.
  await started.app.listen();
  await publishFigure(started.app);
  await announceSample(started.app);
  return started.app;
}

const figureStream = defineStream<null, { type: string; data: object }>({
  ...{ category: 'figure', initial: null, evolve: () => null, informationClass: 'figure' },
  personal: { FigurePublished: {} },
});

/** One that somebody can ask to have counted again, of a month before anything was recorded. */
async function publishFigure({ platform }: ContextApp): Promise<void> {
  const cell = { at: ['asked'], people: { shown: 10 }, percent: 100 };
  const table = { name: 'asks-made', cohort: 'asked', dimensions: ['outcome'], levels: ['each'], cells: [cell] };
  const text = JSON.stringify({ tables: [{ ...table, statistics: [] }] });
  const figure = { figure: 'asks-made.v1', period: '2026-01', revision: 1, text, asked: '{}' };
  const standsOn = { definition: 'asks-made', version: 1, upTo: '0', size: 0, root: 'bm9uZQ==', beside: [] };
  const now = platform.clock.now();
  const cause = { id: idFrom('a figure'), correlationId: idFrom('a figure') };
  await platform.streams.decideAndAppend({
    stream: figureStream,
    id: 'asks-made.v1.2026-01',
    decide: () => [{ type: 'FigurePublished', data: { ...figure, publishedAt: now.toISOString(), standsOn } }],
    context: consequence('a figure', cause, now, someone('service', { context: 'assurance' })),
  });
}

const sampleStream = defineStream<null, { type: string; data: object }>({
  ...{ category: 'auditSample', initial: null, evolve: () => null, informationClass: 'assurance' },
  personal: { AuditSampleAnnounced: {}, AuditSampleDrawn: {} },
});
export const SAMPLE_ID = idFrom('a sample');
/** SHA-256 of nothing. */
const NO_LINES = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** One that can be looked at, of a period in which nobody came. */
async function announceSample({ platform }: ContextApp): Promise<void> {
  const now = platform.clock.now();
  const sample = {
    sampleId: SAMPLE_ID,
    period: '2020-01',
    asked: 0,
    lines: 0,
    listHash: NO_LINES,
    entriesHash: NO_LINES,
  };
  const said = {
    upTo: '0',
    rule: 'living-well/audit-sample/v1',
    announcedBy: 'martin',
    announcedAt: now.toISOString(),
  };
  const drawn = { rule: said.rule, size: 1, root: 'bm9uZQ==', positions: [], drawnAt: now.toISOString() };
  const cause = { id: idFrom('a sample'), correlationId: idFrom('a sample') };
  await platform.streams.decideAndAppend({
    stream: sampleStream,
    id: '2020-01',
    decide: () => [
      { type: 'AuditSampleAnnounced', data: { ...sample, ...said } },
      { type: 'AuditSampleDrawn', data: { ...sample, ...drawn } },
    ],
    context: consequence('a sample', cause, now, someone('service', { context: 'assurance' })),
  });
}
