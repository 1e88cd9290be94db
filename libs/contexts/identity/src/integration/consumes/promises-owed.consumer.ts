import type { MessageTypes } from '@contracts/generated/messages';
import type { Sql } from '@platform/access-control/relationship-facts';
import { civilDay } from '@platform/event-store/civil-day';
import { consumer } from '@platform/runtime/context-parts';

interface Owed {
  readonly kind: string;
  readonly aboutId: string;
  readonly personId: string;
  /** Where neither is named, whoever is the person's key worker on the day. */
  readonly memberId?: string | null;
  readonly agencyId?: string;
  readonly due: string;
  readonly since: string;
}
interface Kept {
  readonly kind: string;
  readonly aboutId: string;
  readonly keptAt: string;
}
interface Said {
  readonly owed?: readonly Owed[];
  readonly kept?: readonly Kept[];
}

/** What each message says of what is owed. */
const SAYS = {
  'intake.promise-made.v1': (data) => ({ owed: [data] }),
  'intake.promise-kept.v1': (data) => ({ kept: [data] }),
  'care-plan.promise-made.v1': (data) => ({ owed: [data] }),
  'care-plan.promise-kept.v1': (data) => ({ kept: [data] }),
  'intake.immediate-need-identified.v1': ({ needId: aboutId, personId, dueAt: due, ...by }) =>
    by.responderId === undefined || by.identifiedAt === undefined
      ? {}
      : {
          owed: [{ kind: 'immediate-need', aboutId, personId, memberId: by.responderId, due, since: by.identifiedAt }],
        },
  'intake.immediate-need-met.v1': ({ needId: aboutId, metAt: keptAt }) => ({
    kept: [{ kind: 'immediate-need', aboutId, keptAt }],
  }),
  'care-plan.decision-taken.v1': ({ decisionId: aboutId, personId, takenAt: since, ...by }) =>
    by.implementerId === undefined || by.reviewOn === undefined
      ? {}
      : {
          owed: [{ kind: 'decision-review', aboutId, personId, memberId: by.implementerId, due: by.reviewOn, since }],
        },
  'care-plan.entry-taken-out.v1': ({ what, entryId: aboutId, foundAt: keptAt }) =>
    aboutId === undefined
      ? {}
      : { kept: [{ kind: what === 'action' ? 'action' : 'decision-review', aboutId, keptAt }] },
  'intake.key-worker-named.v1': ({ introductionId: aboutId, personId, nextContactOn: due, namedAt: since }) => ({
    owed: [{ kind: 'next-contact', aboutId, personId, due, since }],
  }),
  'intake.person-reintroduced.v1': ({
    introductionId: aboutId,
    personId,
    nextContactOn: due,
    reintroducedAt: since,
  }) => ({
    owed: [{ kind: 'next-contact', aboutId, personId, due, since }],
  }),
  'intake.initial-conversation-held.v1': ({ introductionId, heldOn }) => contactMade(introductionId, heldOn),
  'intake.introduction-declined.v1': ({ introductionId, declinedAt }) => contactMade(introductionId, declinedAt),
  'intake.farewell-noted.v1': ({ introductionId, heldAt }) => contactMade(introductionId, heldAt),
  'intake.introduction-handed-over.v1': ({ introductionId, firstContactAt }) =>
    contactMade(introductionId, firstContactAt),
  'provider-directory.ask-made.v1': ({ askId: aboutId, personId, agencyId, answerDueAt: due, askedAt: since }) => ({
    owed: [{ kind: 'ask-answer', aboutId, personId, agencyId, due, since }],
  }),
  'provider-directory.ask-accepted.v1': ({ askId: aboutId, acceptedAt: keptAt }) => ({
    kept: [{ kind: 'ask-answer', aboutId, keptAt }],
  }),
  'provider-directory.ask-accepted-by-link.v1': ({ askId: aboutId, acceptedAt: keptAt }) => ({
    kept: [{ kind: 'ask-answer', aboutId, keptAt }],
  }),
  'provider-directory.ask-closed.v1': ({ askId: aboutId, closedAt: keptAt }) => ({
    kept: [{ kind: 'ask-answer', aboutId, keptAt }],
  }),
  'care-plan.carer-concern-raised.v1': ({ concernId: aboutId, personId, answerDueAt: due }) => ({
    owed: [{ kind: 'carer-answer', aboutId, personId, due, since: BEFORE_ANY_DAY }],
  }),
  'care-plan.carer-concern-answered.v1': ({ concernId: aboutId, answeredAt: keptAt }) => ({
    kept: [{ kind: 'carer-answer', aboutId, keptAt }],
  }),
  'care-plan.carer-concern-returned.v1': ({ concernId: aboutId, returnedAt: keptAt }) => ({
    kept: [{ kind: 'carer-answer', aboutId, keptAt }],
  }),
  'care-plan.hand-over-proposed.v1': ({ handOverId: aboutId, personId, toAgencyId: agencyId, ...on }) => ({
    owed: [
      { kind: 'hand-over', aboutId, personId, agencyId, due: on.acknowledgeDueAt, since: on.proposedAt },
      { kind: 'first-contact', aboutId, personId, agencyId, due: on.contactDueAt, since: on.proposedAt },
    ],
  }),
  'care-plan.hand-over-completed.v1': ({ handOverId, firstContactAt }) => handedOver(handOverId, firstContactAt),
  'care-plan.hand-over-withdrawn.v1': ({ handOverId, withdrawnAt }) => handedOver(handOverId, withdrawnAt),
} as const satisfies { readonly [Type in keyof MessageTypes]?: (data: MessageTypes[Type]) => Said };
type Says = keyof typeof SAYS;

/** Where a message names no moment from which something is owed. */
const BEFORE_ANY_DAY = '1970-01-01T00:00:00.000Z';

const contactMade = (aboutId: string, keptAt: string): Said => ({ kept: [{ kind: 'next-contact', aboutId, keptAt }] });
const handedOver = (aboutId: string, keptAt: string): Said => ({
  kept: ['hand-over', 'first-contact'].map((kind) => ({ kind, aboutId, keptAt })),
});

const ACCEPTED = 'care-plan.hand-over-accepted.v1';

/** What is owed in the whole alliance, by ids and days, so that each morning it can be counted who owes how much. */
export const promisesOwedConsumer = consumer<Says | typeof ACCEPTED>({
  id: 'identity.promises-owed.v1',
  types: [...(Object.keys(SAYS) as Says[]), ACCEPTED],
  handle: async ({ type, data }, { sql }) => {
    if (type === ACCEPTED) return accepted(sql, data as MessageTypes[typeof ACCEPTED]);
    const { owed = [], kept = [] } = (SAYS[type as Says] as (told: unknown) => Said)(data);
    for (const one of owed) await owe(sql, one);
    for (const one of kept) await keep(sql, one);
  },
});

async function owe(sql: Sql, { kind, aboutId, personId, memberId, agencyId, due, since }: Owed): Promise<void> {
  await sql.query(
    `INSERT INTO promise_owed (kind, about_id, person_id, member_id, agency_id, due_on, since) VALUES ($1,$2,$3,$4,$5,$6,$7)
     ON CONFLICT (kind, about_id) DO UPDATE SET member_id = excluded.member_id, agency_id = excluded.agency_id,
       due_on = excluded.due_on, since = excluded.since, kept_at = NULL`,
    [kind, aboutId, personId, memberId ?? null, agencyId ?? null, dayOf(due), since],
  );
}

async function keep(sql: Sql, { kind, aboutId, keptAt }: Kept): Promise<void> {
  await sql.query('UPDATE promise_owed SET kept_at = $3 WHERE kind = $1 AND about_id = $2', [kind, aboutId, keptAt]);
}

/** The agency has said who receives, and they owe the first contact. */
async function accepted(
  sql: Sql,
  { handOverId, receiverId, acceptedAt }: MessageTypes[typeof ACCEPTED],
): Promise<void> {
  await keep(sql, { kind: 'hand-over', aboutId: handOverId, keptAt: acceptedAt });
  await sql.query(
    `UPDATE promise_owed SET member_id = $2, agency_id = NULL WHERE kind = 'first-contact' AND about_id = $1`,
    [handOverId, receiverId],
  );
}

const DAY_LENGTH = 10;
const dayOf = (due: string): string => (due.length > DAY_LENGTH ? civilDay(new Date(due)) : due);
