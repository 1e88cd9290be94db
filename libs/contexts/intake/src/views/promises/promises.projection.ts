import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { HuddleItemEvent } from '../../domain/huddle-item/huddle-item.events';
import { huddleItemStream } from '../../domain/huddle-item/huddle-item.state';
import type { IntroductionEvent } from '../../domain/introduction/introduction.events';
import { introductionStream } from '../../domain/introduction/introduction.state';

type Promising = RecordedEvent<IntroductionEvent | HuddleItemEvent>;

/** What is still owed: a first contact, an answer of the next huddle, what a huddle agreed. Gone once it is kept. */
export const promisesProjection: Projection = {
  id: 'intake.promises.v1',
  streams: [introductionStream, huddleItemStream],
  tables: ['promise'],
  async project(events, sql) {
    for (const { event } of events as readonly Promising[]) await projectOne(event, sql);
    return [];
  },
};

interface Owed {
  readonly aboutId: string;
  readonly kind: 'next-contact' | 'huddle-answer' | 'huddle-item';
  readonly personId: string;
  readonly memberId?: string | null;
  readonly owedTo?: string | null;
  readonly dueOn?: string | null;
}

async function projectOne({ type, data }: Promising['event'], sql: Sql): Promise<void> {
  switch (type) {
    case 'KeyWorkerNamed':
    case 'PersonReintroduced': {
      const { introductionId: aboutId, personId, keyWorkerId: memberId, nextContactOn: dueOn } = data;
      return owe(sql, { kind: 'next-contact', aboutId, personId, memberId, dueOn });
    }
    case 'HuddleItemRaised': {
      const { itemId: aboutId, personId, raisedBy: owedTo } = data;
      return owe(sql, { kind: 'huddle-answer', aboutId, personId, owedTo });
    }
    case 'HuddleItemCaptured': {
      const { itemId: aboutId, personId, ownerId: memberId, dueOn } = data;
      return owe(sql, { kind: 'huddle-item', aboutId, personId, memberId, dueOn });
    }
    case 'HuddleItemDone':
      return keep(sql, data.itemId);
    case 'InitialConversationHeld':
    case 'DeclinedByPerson':
    case 'HandedOverWarmly':
    case 'FarewellNoted':
    case 'DeathRecorded':
      return keep(sql, data.introductionId);
    case 'HuddleItemCarried':
    case 'IntroductionReceived':
    case 'LanguageChosen':
    case 'IntroductionTakenDown':
    case 'IntroducerNamed':
    case 'PersonAwarenessRecorded':
    case 'IntroducerUpdated':
    case 'IntroductionHeldOver':
    case 'ConversationFoundAboutSomebodyElse':
    case 'ReceiverAccepted':
    case 'DeathCorrected':
      return;
  }
}

/** Whoever asked the huddle is owed what it agreed as well. */
async function owe(
  sql: Sql,
  { aboutId, kind, personId, memberId = null, owedTo = null, dueOn = null }: Owed,
): Promise<void> {
  await sql.query(
    `INSERT INTO promise AS p (about_id, kind, person_id, member_id, owed_to, due_on) VALUES ($1,$2,$3,$4,$5,$6)
     ON CONFLICT (about_id) DO UPDATE SET kind = excluded.kind, member_id = excluded.member_id,
       owed_to = coalesce(excluded.owed_to, p.owed_to), due_on = excluded.due_on`,
    [aboutId, kind, personId, memberId, owedTo, dueOn],
  );
}

async function keep(sql: Sql, aboutId: string): Promise<void> {
  await sql.query('DELETE FROM promise WHERE about_id = $1', [aboutId]);
}
