import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { measureSendingStream } from '../../domain/measure-sending/measure-sending.state';
import { OutcomesContext } from '../../outcomes.context';
import { SendMeasure } from './send-measure.command';
import { sendMeasure } from './send-measure.decide';
import type { SendMeasureRefusal } from './send-measure.decide';

@CommandHandler(SendMeasure)
export class SendMeasureHandler implements ICommandHandler<SendMeasure> {
  constructor(private readonly outcomes: OutcomesContext) {}

  async execute({ sendingId, personId, measure, context }: SendMeasure): Promise<Outcome<SendMeasureRefusal>> {
    const { memberId, agencyId } = context.principal;
    await this.outcomes.access.assertMay(context.principal, 'measure.offer', { personId, part: 'progress' });
    if (!memberId) throw notFound();
    const definition = await this.outcomes.definitionOf(measure);
    const isUnlocked = definition !== undefined && (await this.outcomes.isUnlocked(definition, context.principal));
    const sending = {
      ...{ sendingId, personId, definition, isUnlocked, agencyId },
      ...{ sendingAskedBy: memberId, sendingAskedAt: context.now.toISOString() },
    };
    return this.outcomes.platform.streams.decideAndAppend({
      stream: measureSendingStream,
      id: sendingId,
      decide: (state) => sendMeasure(sending, state),
      context,
    });
  }
}
