import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { huddleItemStream } from '../../domain/huddle-item/huddle-item.state';
import { huddleStream } from '../../domain/huddle/huddle.state';
import { IntakeContext } from '../../intake.context';
import { CarryHuddleItem } from './carry-huddle-item.command';
import type { CarryHuddleItemRefusal } from './carry-huddle-item.decide';
import { carryHuddleItem } from './carry-huddle-item.decide';

@CommandHandler(CarryHuddleItem)
export class CarryHuddleItemHandler implements ICommandHandler<CarryHuddleItem> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: CarryHuddleItem): Promise<Outcome<CarryHuddleItemRefusal>> {
    await this.intake.access.assertMay(context.principal, 'huddle.hold');
    const { streams } = this.intake.platform;
    const { state: huddle } = await streams.load(huddleStream, data.huddleId);
    const carrying = {
      ...data,
      carriedBy: context.principal.memberId ?? '',
      carriedAt: context.now.toISOString(),
    };
    return streams.decideAndAppend({
      stream: huddleItemStream,
      id: data.itemId,
      decide: (item) => carryHuddleItem(carrying, item, huddle.status === 'open'),
      context,
    });
  }
}
