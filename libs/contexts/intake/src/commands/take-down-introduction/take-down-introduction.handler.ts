import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { IntakeContext } from '../../intake.context';
import { TakeDownIntroduction } from './take-down-introduction.command';
import type { TakeDownRefusal } from './take-down-introduction.decide';
import { takeDownIntroduction } from './take-down-introduction.decide';

@CommandHandler(TakeDownIntroduction)
export class TakeDownIntroductionHandler implements ICommandHandler<TakeDownIntroduction> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ said, saidBy, context }: TakeDownIntroduction): Promise<Outcome<TakeDownRefusal>> {
    await this.intake.access.assertMay(context.principal, 'introduction.take-down');
    const by = { saidBy, takenDownBy: context.principal.memberId ?? '', now: context.now.toISOString() };
    return this.intake.platform.streams.decideAndAppend({
      stream: introductionStream,
      id: said.introduction.introductionId,
      decide: (state) => takeDownIntroduction(said, by, state),
      context,
    });
  }
}
