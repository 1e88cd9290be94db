import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { huddleStream } from '../../domain/huddle/huddle.state';
import { IntakeContext } from '../../intake.context';
import { OpenHuddle } from './open-huddle.command';
import type { OpenHuddleRefusal } from './open-huddle.decide';
import { openHuddle } from './open-huddle.decide';

@CommandHandler(OpenHuddle)
export class OpenHuddleHandler implements ICommandHandler<OpenHuddle> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: OpenHuddle): Promise<Outcome<OpenHuddleRefusal>> {
    await this.intake.access.assertMay(context.principal, 'huddle.hold');
    const open = await this.intake.database.query("SELECT 1 AS one FROM huddle WHERE status = 'open'");
    const opening = {
      huddleId: data.huddleId,
      openedBy: context.principal.memberId ?? context.principal.role,
      openedAt: context.now.toISOString(),
    };
    return this.intake.platform.streams.decideAndAppend({
      stream: huddleStream,
      id: data.huddleId,
      decide: (state) => openHuddle(opening, state, open.length > 0),
      context,
    });
  }
}
