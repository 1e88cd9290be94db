import type { MessageTypes } from '@contracts/generated/messages';
import type { Sql } from '@platform/access-control/relationship-facts';
import { idFrom } from '@platform/event-store/command-context';
import { consumer } from '@platform/runtime/context-parts';
import type { Fact } from '../../domain/watch/expectation.rules';
import { heard } from '../../domain/watch/expectation.rules';

type Watched =
  | 'intake.introduction-received.v1'
  | 'intake.key-worker-named.v1'
  | 'intake.introduction-declined.v1'
  | 'intake.person-reintroduced.v1'
  | 'intake.immediate-need-identified.v1'
  | 'intake.immediate-need-met.v1'
  | 'intake.safety-conversation-held.v1'
  | 'intake.safety-promise-kept.v1'
  | 'provider-directory.ask-made.v1'
  | 'provider-directory.ask-accepted.v1'
  | 'provider-directory.ask-closed.v1'
  | 'care-plan.hand-over-proposed.v1'
  | 'care-plan.hand-over-completed.v1'
  | 'care-plan.hand-over-withdrawn.v1'
  | 'care-plan.carer-concern-raised.v1'
  | 'care-plan.carer-concern-answered.v1'
  | 'care-plan.stepped-up.v1'
  | 'care-plan.step-up-contact-made.v1'
  | 'identity.key-worker-left.v1';

/** What each message means to the watch. */
const FACTS: { readonly [Type in Watched]: (told: MessageTypes[Type]) => Fact } = {
  'intake.introduction-received.v1': ({ introductionId, personId, receivedAt }) => ({
    type: 'introduction-received',
    introductionId,
    personId,
    receivedAt,
  }),
  'intake.key-worker-named.v1': ({ introductionId, personId, namedAt }) => ({
    type: 'key-worker-named',
    introductionId,
    personId,
    namedAt,
  }),
  'intake.introduction-declined.v1': ({ introductionId, personId, declinedAt }) => ({
    type: 'introduction-declined',
    introductionId,
    personId,
    declinedAt,
  }),
  'intake.person-reintroduced.v1': ({ introductionId, personId, reintroducedAt }) => ({
    type: 'person-reintroduced',
    introductionId,
    personId,
    reintroducedAt,
  }),
  'intake.immediate-need-identified.v1': ({ needId, personId, dueAt }) => ({
    type: 'immediate-need-identified',
    needId,
    personId,
    dueAt,
  }),
  'intake.immediate-need-met.v1': ({ needId, personId, metAt }) => ({
    type: 'immediate-need-met',
    needId,
    personId,
    metAt,
  }),
  'intake.safety-conversation-held.v1': ({ conversationId, personId, dueAt }) => ({
    type: 'safety-conversation-held',
    conversationId,
    personId,
    dueAt,
  }),
  'intake.safety-promise-kept.v1': ({ conversationId, personId, keptAt }) => ({
    type: 'safety-promise-kept',
    conversationId,
    personId,
    keptAt,
  }),
  'provider-directory.ask-made.v1': ({ askId, personId, answerDueAt }) => ({
    type: 'ask-made',
    askId,
    personId,
    answerDueAt,
  }),
  'provider-directory.ask-accepted.v1': ({ askId, personId, acceptedAt }) => ({
    type: 'ask-accepted',
    askId,
    personId,
    acceptedAt,
  }),
  'provider-directory.ask-closed.v1': ({ askId, personId, how, closedAt }) => ({
    type: 'ask-closed',
    askId,
    personId,
    how,
    closedAt,
  }),
  'care-plan.hand-over-proposed.v1': ({ handOverId, personId, contactDueAt }) => ({
    type: 'hand-over-proposed',
    handOverId,
    personId,
    contactDueAt,
  }),
  'care-plan.hand-over-completed.v1': ({ handOverId, personId, firstContactAt }) => ({
    type: 'hand-over-completed',
    handOverId,
    personId,
    firstContactAt,
  }),
  'care-plan.hand-over-withdrawn.v1': ({ handOverId, personId, withdrawnAt }) => ({
    type: 'hand-over-withdrawn',
    handOverId,
    personId,
    withdrawnAt,
  }),
  'care-plan.carer-concern-raised.v1': ({ concernId, personId, answerDueAt }) => ({
    type: 'carer-concern-raised',
    concernId,
    personId,
    answerDueAt,
  }),
  'care-plan.carer-concern-answered.v1': ({ concernId, personId, answeredAt }) => ({
    type: 'carer-concern-answered',
    concernId,
    personId,
    answeredAt,
  }),
  'care-plan.stepped-up.v1': ({ stepUpId, personId, contactDueAt }) => ({
    type: 'stepped-up',
    stepUpId,
    personId,
    contactDueAt,
  }),
  'care-plan.step-up-contact-made.v1': ({ stepUpId, personId, contactedAt }) => ({
    type: 'step-up-contact-made',
    stepUpId,
    personId,
    contactedAt,
  }),
  'identity.key-worker-left.v1': ({ relationshipId, personId, leftAt }) => ({
    type: 'key-worker-left',
    relationshipId,
    personId,
    leftAt,
  }),
};

function factOf<Type extends Watched>(type: Type, told: MessageTypes[Type]): Fact {
  return FACTS[type](told);
}

const NEW_KEY_WORKER = 'care-plan.team-member-joined.v1';

/** Whoever becomes the key worker of a person takes the place of all who left it before. */
async function keyWorkerIsThere(sql: Sql, { personId, joinedAt }: MessageTypes[typeof NEW_KEY_WORKER]): Promise<void> {
  await sql.query(
    `UPDATE expectation SET met_at = $2 WHERE rule = 'key-worker-left' AND person_id = $1 AND due_at <= $2 AND met_at IS NULL`,
    [personId, joinedAt],
  );
}

const STEPS = ['intake.promise-made.v1', 'intake.promise-kept.v1'] as const;
type OfStep = MessageTypes[(typeof STEPS)[number]];

/** Of each step to reach somebody by itself: whoever takes the next one, or reaches them, has taken those before. */
async function stepIsKnown(sql: Sql, told: OfStep): Promise<void> {
  if (told.kind !== 'engagement-step') return;
  const at = 'due' in told ? told.since : told.keptAt;
  await sql.query(
    `UPDATE expectation SET met_at = $2 WHERE rule = 'step-overdue' AND person_id = $1 AND met_at IS NULL`,
    [told.personId, at],
  );
  if (!('due' in told)) return;
  await sql.query(
    `INSERT INTO expectation (rule, subject_id, person_id, due_at) VALUES ('step-overdue',$1,$2,$3) ON CONFLICT DO NOTHING`,
    [idFrom('engagement step', told.aboutId, told.due), told.personId, told.due],
  );
}

const DEATHS = ['intake.death-recorded.v1', 'intake.death-corrected.v1'] as const;

/** Nothing more is expected for whoever has died, until it turns out to be a mistake. */
async function died(sql: Sql, personId: string, recordedAt: string): Promise<void> {
  await sql.query(`UPDATE expectation SET met_at = $2, met_by_death = true WHERE person_id = $1 AND met_at IS NULL`, [
    personId,
    recordedAt,
  ]);
}
async function isAlive(sql: Sql, personId: string): Promise<void> {
  await sql.query('UPDATE expectation SET met_at = NULL, met_by_death = false WHERE person_id = $1 AND met_by_death', [
    personId,
  ]);
}

/** Keeps what is expected and what has happened, in whichever order it is told; the deadlines do the rest. */
export const watchConsumer = consumer<Watched | typeof NEW_KEY_WORKER | (typeof DEATHS | typeof STEPS)[number]>({
  id: 'assurance.watch.v1',
  types: [...(Object.keys(FACTS) as Watched[]), NEW_KEY_WORKER, ...DEATHS, ...STEPS],
  handle: async ({ type, data }, { sql }) => {
    if (STEPS.some((step) => step === type)) return stepIsKnown(sql, data as OfStep);
    if ('joinedAt' in data) return data.isKeyWorker ? keyWorkerIsThere(sql, data) : undefined;
    if ('recordedAt' in data) return died(sql, data.personId, data.recordedAt);
    if ('correctedAt' in data) return isAlive(sql, data.personId);
    const said = heard(factOf(type as Watched, data as MessageTypes[Watched]));
    if (!said) return;
    await sql.query(
      `INSERT INTO expectation (rule, subject_id, person_id, due_at, met_at) VALUES ($1,$2,$3,$4,$5)
       ON CONFLICT (rule, subject_id) DO UPDATE SET due_at = coalesce(excluded.due_at, expectation.due_at),
         met_at = coalesce(expectation.met_at, excluded.met_at),
         met_by_death = expectation.met_by_death AND excluded.met_at IS NULL`,
      [said.rule, said.subjectId, said.personId, said.dueAt, said.metAt],
    );
  },
});
