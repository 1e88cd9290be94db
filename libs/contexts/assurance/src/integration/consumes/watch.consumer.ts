import type { MessageTypes } from '@contracts/generated/messages';
import type { Sql } from '@platform/access-control/relationship-facts';
import { idFrom } from '@platform/event-store/command-context';
import { consumer } from '@platform/runtime/context-parts';
import type { Effect, Fact } from '../../domain/watch/expectation.rules';
import { heard } from '../../domain/watch/expectation.rules';
import type { WatchRule } from '../../domain/watch/watch.events';

type Watched =
  | 'intake.introduction-received.v1'
  | 'intake.key-worker-named.v1'
  | 'intake.introduction-declined.v1'
  | 'intake.person-reintroduced.v1'
  | 'intake.immediate-need-identified.v1'
  | 'intake.immediate-need-met.v1'
  | 'intake.safety-conversation-held.v1'
  | 'intake.safety-promise-kept.v1'
  | 'outcomes.safety-conversation-prompted.v1'
  | 'outcomes.prompt-acknowledged.v1'
  | 'intake.entry-taken-out.v1'
  | 'provider-directory.ask-made.v1'
  | 'provider-directory.ask-accepted.v1'
  | 'provider-directory.ask-accepted-by-link.v1'
  | 'provider-directory.ask-closed.v1'
  | 'care-plan.hand-over-proposed.v1'
  | 'care-plan.hand-over-completed.v1'
  | 'care-plan.hand-over-withdrawn.v1'
  | 'care-plan.carer-concern-raised.v1'
  | 'care-plan.carer-concern-answered.v1'
  | 'care-plan.carer-concern-returned.v1'
  | 'care-plan.stepped-up.v1'
  | 'care-plan.step-up-contact-made.v1'
  | 'identity.key-worker-left.v1'
  | 'intake.clock-started.v1'
  | 'care-plan.plan-signature-lapsed.v1';

/** What each message means to the watch. */
const FACTS: { readonly [Type in Watched]: (told: MessageTypes[Type]) => Fact | undefined } = {
  'intake.introduction-received.v1': ({ introductionId, personId, receivedAt }) => ({
    type: 'introduction-received',
    ...{ introductionId, personId, receivedAt },
  }),
  'intake.key-worker-named.v1': ({ introductionId, personId, namedAt }) => ({
    type: 'key-worker-named',
    ...{ introductionId, personId, namedAt },
  }),
  'intake.introduction-declined.v1': ({ introductionId, personId, declinedAt }) => ({
    type: 'introduction-declined',
    ...{ introductionId, personId, declinedAt },
  }),
  'intake.person-reintroduced.v1': ({ introductionId, personId, reintroducedAt }) => ({
    type: 'person-reintroduced',
    ...{ introductionId, personId, reintroducedAt },
  }),
  'intake.immediate-need-identified.v1': ({ needId, personId, dueAt }) => ({
    type: 'immediate-need-identified',
    needId,
    personId,
    dueAt,
  }),
  'intake.immediate-need-met.v1': ({ needId, personId, metAt }) => ({
    type: 'immediate-need-met',
    ...{ needId, personId, metAt },
  }),
  'intake.safety-conversation-held.v1': ({ conversationId, personId, dueAt }) => ({
    type: 'safety-conversation-held',
    conversationId,
    personId,
    dueAt,
  }),
  'intake.safety-promise-kept.v1': ({ conversationId, personId, keptAt }) => ({
    type: 'safety-promise-kept',
    ...{ conversationId, personId, keptAt },
  }),
  'outcomes.safety-conversation-prompted.v1': ({ measureId, personId, acknowledgeBy }) => ({
    type: 'safety-conversation-prompted',
    ...{ measureId, personId, acknowledgeBy },
  }),
  'outcomes.prompt-acknowledged.v1': ({ measureId, personId, acknowledgedAt }) => ({
    type: 'prompt-acknowledged',
    ...{ measureId, personId, acknowledgedAt },
  }),
  'intake.entry-taken-out.v1': ({ what, entryId, personId, foundAt }) =>
    what === 'safety-conversation' && entryId !== undefined
      ? { type: 'safety-conversation-taken-out', conversationId: entryId, personId, foundAt }
      : undefined,
  'provider-directory.ask-made.v1': ({ askId, personId, answerDueAt }) => ({
    type: 'ask-made',
    ...{ askId, personId, answerDueAt },
  }),
  'provider-directory.ask-accepted.v1': ({ askId, personId, acceptedAt }) => ({
    type: 'ask-accepted',
    ...{ askId, personId, acceptedAt },
  }),
  'provider-directory.ask-accepted-by-link.v1': ({ askId, personId, acceptedAt }) => ({
    type: 'ask-accepted',
    ...{ askId, personId, acceptedAt },
  }),
  'provider-directory.ask-closed.v1': ({ askId, personId, how, closedAt }) => ({
    type: 'ask-closed',
    ...{ askId, personId, how, closedAt },
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
    ...{ concernId, personId, answerDueAt },
  }),
  // Owed by whoever decides whom it concerns, and not about this person any more.
  'care-plan.carer-concern-returned.v1': ({ concernId, personId, returnedAt }) => ({
    type: 'carer-concern-answered',
    ...{ concernId, personId, answeredAt: returnedAt },
  }),
  'care-plan.carer-concern-answered.v1': ({ concernId, personId, answeredAt }) => ({
    type: 'carer-concern-answered',
    ...{ concernId, personId, answeredAt },
  }),
  'intake.clock-started.v1': ({ introductionId, personId, runsSince }) => ({
    type: 'clock-started',
    ...{ introductionId, personId, runsSince },
  }),
  'care-plan.plan-signature-lapsed.v1': ({ planId, personId, lapsedAt }) => ({
    type: 'plan-signature-lapsed',
    ...{ signatureId: idFrom('plan signature', planId, lapsedAt), personId, lapsedAt },
  }),
  'care-plan.stepped-up.v1': ({ stepUpId, personId, contactDueAt }) => ({
    type: 'stepped-up',
    ...{ stepUpId, personId, contactDueAt },
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

function factOf<Type extends Watched>(type: Type, told: MessageTypes[Type]): Fact | undefined {
  return FACTS[type](told);
}

const NEW_KEY_WORKER = 'care-plan.team-member-joined.v1';
const STEPS = ['intake.promise-made.v1', 'intake.promise-kept.v1'] as const;
const ENDS = ['intake.death-recorded.v1', 'intake.death-corrected.v1', 'intake.farewell-noted.v1'] as const;
const CONTACTS = ['intake.initial-conversation-held.v1', 'intake.introduction-handed-over.v1'] as const;
const LEFT_WORDS = ['care-plan.word-left.v1', 'care-plan.left-word-dealt-with.v1'] as const;
const ANSWERS = ['care-plan.plan-agreed.v1', 'care-plan.plan-not-agreed.v1', 'intake.clock-ended.v1'] as const;
type Heeded =
  | Watched
  | typeof NEW_KEY_WORKER
  | (typeof STEPS | typeof ENDS | typeof CONTACTS | typeof LEFT_WORDS | typeof ANSWERS)[number];
type Told<Type extends Heeded = Heeded> = MessageTypes[Type];
type OfAPerson = Exclude<Told, Told<(typeof LEFT_WORDS)[number]>>;

/** Every message that the watch goes by. */
export const HEEDED: readonly Heeded[] = [
  ...(Object.keys(FACTS) as Watched[]),
  NEW_KEY_WORKER,
  ...ENDS,
  ...STEPS,
  ...CONTACTS,
  ...LEFT_WORDS,
  ...ANSWERS,
];

/** What a message does to what is expected. */
export function effectsOf(type: Heeded, data: Told): readonly Effect[] {
  if ('wordId' in data) return leftWord(data);
  const { personId } = data;
  if (STEPS.some((step) => step === type)) return stepIsKnown(data as Told<(typeof STEPS)[number]>);
  if (CONTACTS.some((contact) => contact === type)) {
    const told = data as Told<(typeof CONTACTS)[number]>;
    if ('heldOn' in told) return meetAll(personId, told.heldOn, 'no-next-contact');
    // They were met, so nobody has to find out how they are.
    return meetAll(personId, told.firstContactAt, 'no-next-contact', 'step-overdue');
  }
  if ('endedOn' in data) return meetAll(personId, data.endedOn, 'clock-near-its-limit');
  if ('agreedAt' in data) return meetAll(personId, data.agreedAt, 'plan-unsigned');
  if ('answeredAt' in data && 'planId' in data) return meetAll(personId, data.answeredAt, 'plan-unsigned');
  // Whoever becomes the key worker of a person takes the place of all who left it before.
  if ('joinedAt' in data) {
    const { joinedAt: metAt } = data;
    return data.isKeyWorker ? [{ does: 'meet-all', rule: 'key-worker-left', personId, metAt, dueUpTo: metAt }] : [];
  }
  // Nobody owes a visit, a search or a signature any more, and nobody has to take the place of a key worker.
  if ('heldAt' in data)
    return meetAll(personId, data.heldAt, 'no-next-contact', 'step-overdue', 'plan-unsigned', 'key-worker-left');
  if ('recordedAt' in data) return [{ does: 'expect-nothing', personId, metAt: data.recordedAt }];
  if ('correctedAt' in data) return [{ does: 'expect-again', personId }];
  const fact = factOf(type as Watched, data as Told<Watched>);
  const said = fact && heard(fact);
  return [...(said ? [{ does: 'hear', heard: said } as const] : []), ...nextContact(type, data)];
} // prettier-ignore

const meetAll = (personId: string, metAt: string, ...rules: readonly WatchRule[]): readonly Effect[] =>
  rules.map((rule) => ({ does: 'meet-all', rule, personId, metAt }));

function leftWord(told: Told<(typeof LEFT_WORDS)[number]>): readonly Effect[] {
  const of = { wordId: told.wordId, personId: null };
  const fact: Fact = 'dueAt' in told ? { type: 'word-left', ...of, dueAt: told.dueAt } : { type: 'left-word-dealt-with', ...of, dealtWithAt: told.dealtWithAt }; // prettier-ignore
  const said = heard(fact);
  return said ? [{ does: 'hear', heard: said }] : [];
}

/** The day that whoever is their key worker named; the first conversation, or that they were missed, answers it. */
function nextContact(type: Heeded, data: OfAPerson): readonly Effect[] {
  const { personId } = data;
  // Whoever says not now is owed no visit, no search and no signature.
  if ('declinedAt' in data)
    return meetAll(personId, data.declinedAt, 'no-next-contact', 'step-overdue', 'plan-unsigned');
  if (type !== 'intake.key-worker-named.v1' && type !== 'intake.person-reintroduced.v1') return [];
  const { introductionId, nextContactOn } = data as Told<typeof type>;
  const dueAt = `${nextContactOn}T23:59:59.999Z`;
  return [
    { does: 'hear', heard: { rule: 'no-next-contact', subjectId: introductionId, personId, dueAt, metAt: null } },
  ];
}

/** Of each step to reach somebody by itself: whoever takes the next one, or reaches them, has taken those before. */
function stepIsKnown(told: Told<(typeof STEPS)[number]>): readonly Effect[] {
  const { kind, personId, aboutId } = told;
  if (kind !== 'engagement-step') return [];
  const metAt = 'due' in told ? told.since : told.keptAt;
  const met = meetAll(personId, metAt, 'step-overdue', 'no-next-contact');
  if (!('due' in told)) return met;
  const subjectId = idFrom('engagement step', aboutId, told.due);
  return [...met, { does: 'hear', heard: { rule: 'step-overdue', subjectId, personId, dueAt: told.due, metAt: null } }];
}

async function take(sql: Sql, effect: Effect): Promise<void> {
  switch (effect.does) {
    case 'hear': {
      const { rule, subjectId, personId, dueAt, metAt } = effect.heard;
      await sql.query(
        `INSERT INTO expectation (rule, subject_id, person_id, due_at, met_at) VALUES ($1,$2,$3,$4,$5)
         ON CONFLICT (rule, subject_id) DO UPDATE SET due_at = coalesce(excluded.due_at, expectation.due_at),
           met_at = coalesce(expectation.met_at, excluded.met_at),
           met_by_death = expectation.met_by_death AND excluded.met_at IS NULL`,
        [rule, subjectId, personId, dueAt, metAt],
      );
      return;
    }
    case 'meet-all': {
      const { rule, personId, metAt, dueUpTo = null } = effect;
      await sql.query(
        `UPDATE expectation SET met_at = $3 WHERE rule = $1 AND person_id = $2 AND met_at IS NULL
           AND ($4::timestamptz IS NULL OR due_at <= $4)`,
        [rule, personId, metAt, dueUpTo],
      );
      return;
    }
    // Nothing more is expected for whoever has died, until it turns out to be a mistake.
    case 'expect-nothing':
      await sql.query(
        'UPDATE expectation SET met_at = $2, met_by_death = true WHERE person_id = $1 AND met_at IS NULL',
        [effect.personId, effect.metAt],
      );
      return;
    case 'expect-again':
      await sql.query(
        'UPDATE expectation SET met_at = NULL, met_by_death = false WHERE person_id = $1 AND met_by_death',
        [effect.personId],
      );
  }
}

/** Keeps what is expected and what has happened, in whichever order it is told; the deadlines do the rest. */
export const watchConsumer = consumer<Heeded>({
  id: 'assurance.watch.v1',
  types: HEEDED,
  handle: async ({ type, data }, { sql }) => {
    for (const effect of effectsOf(type as Heeded, data)) await take(sql, effect);
  },
});
