import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { huddleItemStream } from '../../domain/huddle-item/huddle-item.state';
import { huddleStream } from '../../domain/huddle/huddle.state';
import { IntakeContext } from '../../intake.context';
import { CaptureHuddleItem } from './capture-huddle-item.command';
import type { CaptureHuddleItemRefusal } from './capture-huddle-item.decide';
import { captureHuddleItem } from './capture-huddle-item.decide';

@CommandHandler(CaptureHuddleItem)
export class CaptureHuddleItemHandler implements ICommandHandler<CaptureHuddleItem> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: CaptureHuddleItem): Promise<Outcome<CaptureHuddleItemRefusal>> {
    await this.intake.access.assertMay(context.principal, 'huddle.hold');
    const { streams } = this.intake.platform;
    const { state: huddle } = await streams.load(huddleStream, data.huddleId);
    const owner = await this.intake.database.query(
      'SELECT 1 AS one FROM practitioner WHERE practitioner_id = $1 AND agency_id = $2',
      [data.ownerId, data.agencyId],
    );
    const facts = {
      huddleIsOpen: huddle.status === 'open',
      ownerIsKnown: owner.length > 0,
      today: civilDay(context.now),
      capturedBy: context.principal.memberId ?? '',
      capturedAt: context.now.toISOString(),
      present: await this.intake.presentNow(),
    };
    return streams.decideAndAppend({
      stream: huddleItemStream,
      id: data.itemId,
      decide: (item) => captureHuddleItem(data, item, facts),
      context,
    });
  }
}
