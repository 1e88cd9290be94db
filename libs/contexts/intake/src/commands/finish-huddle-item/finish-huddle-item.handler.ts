import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { huddleItemStream } from '../../domain/huddle-item/huddle-item.state';
import { IntakeContext } from '../../intake.context';
import { FinishHuddleItem } from './finish-huddle-item.command';
import { finishHuddleItem } from './finish-huddle-item.decide';
import type { FinishHuddleItemRefusal } from './finish-huddle-item.decide';

@CommandHandler(FinishHuddleItem)
export class FinishHuddleItemHandler implements ICommandHandler<FinishHuddleItem> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ itemId, whatCameOfIt, context }: FinishHuddleItem): Promise<Outcome<FinishHuddleItemRefusal>> {
    const { access, platform } = this.intake;
    await access.assertMay(context.principal, 'huddle-item.finish');
    const { memberId } = context.principal;
    const loaded = await platform.streams.load(huddleItemStream, itemId);
    const isOwner = loaded.state.status === 'captured' && loaded.state.ownerId === memberId;
    // Whoever holds huddles may say it for an owner who is away.
    if (!isOwner && !(await access.may(context.principal, 'huddle.hold'))) throw notFound();
    const done = { itemId, whatCameOfIt, doneBy: memberId ?? '', doneAt: context.now.toISOString() };
    return platform.streams.decideAndAppend({
      ...{ stream: huddleItemStream, id: itemId, context, loaded },
      decide: (item) => finishHuddleItem(done, item),
    });
  }
}
