import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { huddleItemStream } from '../../domain/huddle-item/huddle-item.state';
import { IntakeContext } from '../../intake.context';
import { RaiseHuddleItem } from './raise-huddle-item.command';
import type { RaiseHuddleItemRefusal } from './raise-huddle-item.decide';
import { raiseHuddleItem } from './raise-huddle-item.decide';

@CommandHandler(RaiseHuddleItem)
export class RaiseHuddleItemHandler implements ICommandHandler<RaiseHuddleItem> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: RaiseHuddleItem): Promise<Outcome<RaiseHuddleItemRefusal>> {
    const { personId, introductionId } = data;
    await this.intake.access.assertMay(context.principal, 'huddle-item.raise', { personId });
    const known = await this.intake.database.query(
      'SELECT 1 AS one FROM introduction_on_board WHERE person_id = $1 AND ($2::uuid IS NULL OR introduction_id = $2)',
      [personId, introductionId],
    );
    const raising = {
      ...data,
      raisedBy: context.principal.memberId ?? '',
      raisedAt: context.now.toISOString(),
    };
    return this.intake.platform.streams.decideAndAppend({
      stream: huddleItemStream,
      id: data.itemId,
      decide: (item) => raiseHuddleItem(raising, item, known.length > 0),
      context,
    });
  }
}
