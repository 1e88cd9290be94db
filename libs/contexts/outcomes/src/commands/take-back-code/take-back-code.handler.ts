import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { measureStream } from '../../domain/measure/measure.state';
import { OutcomesContext } from '../../outcomes.context';
import { TakeBackCode } from './take-back-code.command';
import { takeBackCode } from './take-back-code.decide';
import type { TakeBackCodeRefusal } from './take-back-code.decide';

@CommandHandler(TakeBackCode)
export class TakeBackCodeHandler implements ICommandHandler<TakeBackCode> {
  constructor(private readonly outcomes: OutcomesContext) {}

  async execute({ personId, measureId, context }: TakeBackCode): Promise<Outcome<TakeBackCodeRefusal>> {
    const { access, platform } = this.outcomes;
    const { memberId } = context.principal;
    const { state } = await platform.streams.load(measureStream, measureId);
    const isOwn = state.status === 'offered' && state.personId === personId && state.offeredBy === memberId;
    // Whoever handed it out may end it, also after they have left the team.
    const team = isOwn ? { team: [{ memberId: state.offeredBy, isKeyWorker: false }] } : {};
    await access.assertMay(context.principal, 'measure-code.take-back', { personId, part: 'progress', ...team });
    if (!memberId) throw notFound();
    const taking = { personId, takenBackBy: memberId, at: context.now.toISOString() };
    return platform.streams.decideAndAppend({
      stream: measureStream,
      id: measureId,
      decide: (current) => takeBackCode(taking, current),
      context,
    });
  }
}
