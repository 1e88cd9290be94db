import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { IntakeContext } from '../../intake.context';
import { IntroduceSomeone } from './introduce-someone.command';
import type { IntroduceSomeoneRefusal } from './introduce-someone.decide';
import { introduceSomeone } from './introduce-someone.decide';

@CommandHandler(IntroduceSomeone)
export class IntroduceSomeoneHandler implements ICommandHandler<IntroduceSomeone> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ said, context }: IntroduceSomeone): Promise<Outcome<IntroduceSomeoneRefusal>> {
    await this.intake.access.assertMay(context.principal, 'somebody.introduce');
    return this.intake.platform.streams.decideAndAppend({
      stream: introductionStream,
      id: said.introduction.introductionId,
      decide: (state) => introduceSomeone(said, state, context.now.toISOString()),
      context,
    });
  }
}
