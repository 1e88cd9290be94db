import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { isRefusal } from '@platform/decider/decider';
import { newId } from '@platform/event-store/command-context';
import { huddleStream } from '../../domain/huddle/huddle.state';
import { holdOver } from '../../domain/introduction/introduction.rules';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { IntakeContext } from '../../intake.context';
import { CloseHuddle } from './close-huddle.command';
import type { CloseHuddleRefusal } from './close-huddle.decide';
import { closeHuddle } from './close-huddle.decide';

@CommandHandler(CloseHuddle)
export class CloseHuddleHandler implements ICommandHandler<CloseHuddle> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: CloseHuddle): Promise<Outcome<CloseHuddleRefusal>> {
    await this.intake.access.assertMay(context.principal, 'huddle.hold');
    const { streams } = this.intake.platform;
    const rows = await this.intake.database.query<{ introduction_id: string }>(
      "SELECT introduction_id FROM introduction_on_board WHERE status = 'waiting' ORDER BY received_at",
    );
    const waiting = rows.map((row) => row.introduction_id);
    const closedAt = context.now.toISOString();
    const closing = { huddleId: data.huddleId, closedBy: context.principal.memberId ?? '', closedAt };
    const withReason = data.reasons.map(({ introductionId }) => introductionId);
    const { state } = await streams.load(huddleStream, data.huddleId);
    // Reasons are kept first, so that a closed huddle never lacks one; each is repeatable.
    if (!isRefusal(closeHuddle(closing, state, waiting, withReason))) {
      for (const { introductionId, reason } of data.reasons) {
        await streams.decideAndAppend({
          stream: introductionStream,
          id: introductionId,
          decide: (introduction) =>
            holdOver({ introductionId, huddleId: data.huddleId, reason, heldOverAt: closedAt }, introduction),
          context: { ...context, commandId: newId(context, `reason ${introductionId}`) },
        });
      }
    }
    return streams.decideAndAppend({
      stream: huddleStream,
      id: data.huddleId,
      decide: (huddle) => closeHuddle(closing, huddle, waiting, withReason),
      context,
    });
  }
}
