import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { IntakeContext } from '../../intake.context';
import { TellIntroducer } from './tell-introducer.command';
import { tellIntroducer } from './tell-introducer.decide';

@CommandHandler(TellIntroducer)
export class TellIntroducerHandler implements ICommandHandler<TellIntroducer> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ introductionId, news, context, quietly }: TellIntroducer): Promise<Outcome<never>> {
    await this.intake.access.assertMay(context.principal, 'introducer.tell');
    return this.intake.platform.streams.decideAndAppend({
      stream: introductionStream,
      id: introductionId,
      decide: (_state, _revision, history) =>
        tellIntroducer(
          { news, quietly, at: context.now.toISOString() },
          history.map(({ event }) => event),
        ),
      context,
    });
  }
}
