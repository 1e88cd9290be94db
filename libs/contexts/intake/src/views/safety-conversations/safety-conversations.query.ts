import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Standing } from '@platform/access-control/access-control';
import type { Principal } from '@platform/access-control/principal';
import { isTheResponders } from '../../domain/safety-conversation/safety-conversation.rules';
import type { SafetyConversation } from '../../domain/safety-conversation/safety-conversation.state';
import { safetyConversationStream } from '../../domain/safety-conversation/safety-conversation.state';
import { resourceOf } from '../../domain/story/story.rules';
import { IntakeContext } from '../../intake.context';
import { SafetyConversationRow } from './safety-conversation.row';
import { safetyConversationsProjection } from './safety-conversations.projection';

const MOST = 200;
type Held = Exclude<SafetyConversation, { status: 'not-held' }>;

/** What was talked about so that the person is safe. The words come from the streams, never from a view. */
@Injectable()
export class SafetyConversationsQuery {
  constructor(private readonly intake: IntakeContext) {}

  /** All of one person: first what is still open, the soonest due first. */
  async ofPerson(caller: Principal, personId: string, position: bigint) {
    await this.intake.access.assertMay(caller, 'safety-conversation.read', { personId, part: 'introduction' });
    await this.intake.runtime.reached(safetyConversationsProjection.id, position);
    await this.intake.views.record(caller, personId, 'safety-conversations');
    const rows = await this.intake.database.reading(caller, (row) =>
      row.find(SafetyConversationRow, { where: { personId }, order: { isOpen: 'DESC', dueAt: 'ASC' }, take: MOST }),
    );
    const standing = await this.intake.access.on(caller, personId);
    const conversations = await this.heldOf(rows);
    return conversations.map((one) => inWords(one, caller, standing));
  }

  /** Where the caller responds, of people whose record they may open now. */
  async owedBy(caller: Principal, position: bigint) {
    await this.intake.access.assertMay(caller, 'own-safety-promises.read');
    await this.intake.runtime.reached(safetyConversationsProjection.id, position);
    const people = await this.intake.access.peopleOf(caller);
    const rows = await this.intake.database.reading(caller, (row) =>
      row.find(SafetyConversationRow, {
        where: { responderId: caller.memberId ?? '', isOpen: true, personId: In([...people]) },
        order: { dueAt: 'ASC' },
        take: MOST,
      }),
    );
    await this.intake.views.recordBoard(
      caller,
      'today',
      rows.map(({ personId }) => personId),
    );
    const conversations = await this.heldOf(rows);
    return conversations.map(({ held: { conversationId, personId, passages, dueAt } }) => ({
      ...{ conversationId, personId, dueAt },
      whatWeAgreed: passages.find(({ topic }) => topic === 'whatWeAgreed')?.text ?? null,
    }));
  }

  private async heldOf(rows: readonly SafetyConversationRow[]): Promise<readonly Held[]> {
    const loaded = await Promise.all(
      rows.map(({ conversationId }) => this.intake.platform.streams.load(safetyConversationStream, conversationId)),
    );
    return loaded.flatMap(({ state }) => (state.status === 'not-held' ? [] : [state]));
  }
}

/** A passage that this reader may not read is as if nothing had been said. */
function inWords({ status, held, kept }: Held, caller: Principal, standing: Standing) {
  const { conversationId, personId, heldOn, heldBy, responderId, dueAt, recordedAt } = held;
  const isTheirs = caller.personId === personId;
  const passages = held.passages.filter((passage) => {
    const { action, ...resource } = resourceOf(passage.audience);
    return isTheResponders(passage, held, caller.memberId) || standing.may(action, resource);
  });
  // What was done answers what was agreed, so it has the same readers.
  const mayReadAnswer = kept?.keptBy === caller.memberId || passages.some(({ topic }) => topic === 'whatWeAgreed');
  return {
    ...{ conversationId, personId, heldOn, heldBy, recordedAt, responderId, dueAt, status },
    firstBy: held.again?.firstBy ?? null,
    passages: passages.map(({ topic, text, audience, correctedAt = null }) => ({
      ...{ topic, text, correctedAt },
      // Whom else the person named is theirs to know.
      audience: isTheirs ? audience : { who: audience.who, named: [] },
    })),
    kept: kept && {
      ...{ keptBy: kept.keptBy, keptAt: kept.keptAt },
      whatWasDone: mayReadAnswer ? kept.whatWasDone : null,
    },
  };
}
