import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { huddleItemStream } from '../../domain/huddle-item/huddle-item.state';
import { huddleOutcomeStream } from '../../domain/huddle-outcome/huddle-outcome.state';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { IntakeContext } from '../../intake.context';
import { ShareHuddleOutcome } from './share-huddle-outcome.command';
import type { Agreed, ShareHuddleOutcomeRefusal } from './share-huddle-outcome.decide';
import { shareHuddleOutcome } from './share-huddle-outcome.decide';

@CommandHandler(ShareHuddleOutcome)
export class ShareHuddleOutcomeHandler implements ICommandHandler<ShareHuddleOutcome> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: ShareHuddleOutcome): Promise<Outcome<ShareHuddleOutcomeRefusal>> {
    await this.intake.access.assertMay(context.principal, 'huddle-outcome.share');
    const { streams } = this.intake.platform;
    const agreed = await this.agreed(data.outcomeId);
    const sharing = {
      ...data,
      sharedBy: context.principal.memberId ?? '',
      sharedAt: context.now.toISOString(),
    };
    return streams.decideAndAppend({
      stream: huddleOutcomeStream,
      id: data.outcomeId,
      decide: (outcome) => shareHuddleOutcome(sharing, outcome, agreed),
      context,
    });
  }

  private async agreed(outcomeId: string): Promise<Agreed> {
    const { streams } = this.intake.platform;
    const { state: item } = await streams.load(huddleItemStream, outcomeId);
    if (item.status === 'captured') return { of: 'item', personId: item.personId };
    const { state: introduction } = await streams.load(introductionStream, outcomeId);
    return introduction.status === 'welcomed' ? { of: 'introduction', personId: introduction.personId } : undefined;
  }
}
