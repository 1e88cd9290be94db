import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { lifeConversationStream } from '../../domain/life-conversation/life-conversation.state';
import { OutcomesContext } from '../../outcomes.context';

@Injectable()
export class LifeConversationsQuery {
  constructor(private readonly outcomes: OutcomesContext) {}

  /** Every conversation of this person about how life is, the latest first, as the log has it now; the look is recorded. */
  async read(caller: Principal, personId: string) {
    const { access, views, platform } = this.outcomes;
    await access.assertMay(caller, 'progress.read', { personId, part: 'progress' });
    await views.record(caller, personId, 'progress');
    const { state, revision } = await platform.streams.load(lifeConversationStream, personId);
    return { revision: String(revision), conversations: state.toReversed() };
  }
}
