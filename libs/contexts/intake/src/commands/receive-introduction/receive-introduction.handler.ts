import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { IntakeContext } from '../../intake.context';
import { ReceiveIntroduction } from './receive-introduction.command';
import { receiveIntroduction } from './receive-introduction.decide';
import type { ReceiveRefusal } from './receive-introduction.decide';

@CommandHandler(ReceiveIntroduction)
export class ReceiveIntroductionHandler implements ICommandHandler<ReceiveIntroduction> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ introduction, context }: ReceiveIntroduction): Promise<Outcome<ReceiveRefusal>> {
    await this.intake.access.assertMay(context.principal, 'introduction.receive');
    return this.intake.platform.streams.decideAndAppend({
      stream: introductionStream,
      id: introduction.introductionId,
      decide: (state) => receiveIntroduction(introduction, state),
      context,
    });
  }
}
