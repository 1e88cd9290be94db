import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { HuddleItemEvent } from '../../domain/huddle-item/huddle-item.events';
import { huddleItemStream } from '../../domain/huddle-item/huddle-item.state';
import type { HuddleOutcomeEvent } from '../../domain/huddle-outcome/huddle-outcome.events';
import { huddleOutcomeStream } from '../../domain/huddle-outcome/huddle-outcome.state';
import type { IntroductionEvent } from '../../domain/introduction/introduction.events';
import { introductionStream } from '../../domain/introduction/introduction.state';

type AgreedEvent = RecordedEvent<IntroductionEvent | HuddleItemEvent | HuddleOutcomeEvent>;

const AGREED_SQL = `INSERT INTO huddle_outcome (outcome_id, of, person_id, introduction_id, outcome, owner_id, agency_id, due_on,
  present, agreed_at) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10) ON CONFLICT (outcome_id) DO NOTHING`;

export const huddleOutcomesProjection: Projection = {
  id: 'intake.huddle-outcomes.v1',
  streams: [introductionStream, huddleItemStream, huddleOutcomeStream],
  tables: ['huddle_outcome'],
  async project(events, sql) {
    const told = [];
    for (const { event } of events as readonly AgreedEvent[]) {
      await projectOne(event, sql);
      if (event.type === 'HuddleOutcomeShared') told.push(event.data.personId);
    }
    return told;
  },
};

async function projectOne(event: AgreedEvent['event'], sql: Sql): Promise<void> {
  switch (event.type) {
    case 'HuddleItemCaptured': {
      const { itemId, personId, introductionId, outcome, ownerId, agencyId, dueOn, present, capturedAt } = event.data;
      const who = [itemId, 'item', personId, introductionId, outcome, ownerId, agencyId];
      await sql.query(AGREED_SQL, [...who, dueOn, JSON.stringify(present), capturedAt]);
      return;
    }
    case 'KeyWorkerNamed': {
      const { introductionId, personId, keyWorkerId, agencyId, nextContactOn, namedAt, outcome, present } = event.data;
      if (present === undefined) return;
      const who = [introductionId, 'introduction', personId, introductionId, outcome ?? null, keyWorkerId, agencyId];
      await sql.query(AGREED_SQL, [...who, nextContactOn, JSON.stringify(present), namedAt]);
      return;
    }
    case 'HuddleOutcomeShared': {
      const { outcomeId, words, whoWasThere, sharedBy, sharedAt } = event.data;
      await sql.query(
        `UPDATE huddle_outcome SET words = $2, who_was_there = $3, shared_by = $4, shared_at = $5, outcome = NULL
         WHERE outcome_id = $1`,
        [outcomeId, words, whoWasThere, sharedBy, sharedAt],
      );
      return;
    }
    case 'HuddleItemRaised':
    case 'HuddleItemCarried':
    case 'HuddleItemDone':
    case 'IntroductionReceived':
    case 'LanguageChosen':
    case 'IntroductionTakenDown':
    case 'IntroducerNamed':
    case 'PersonAwarenessRecorded':
    case 'IntroducerUpdated':
    case 'IntroductionHeldOver':
    case 'InitialConversationHeld':
    case 'ConversationFoundAboutSomebodyElse':
    case 'DeclinedByPerson':
    case 'ReceiverAccepted':
    case 'HandedOverWarmly':
    case 'FarewellNoted':
    case 'DeathRecorded':
    case 'DeathCorrected':
    case 'PersonReintroduced':
  }
}
