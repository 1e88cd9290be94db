import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { unfinishedIntroductionStream } from '../../domain/unfinished-introduction/unfinished-introduction.state';
import { IntakeContext } from '../../intake.context';
import { ReceiveIntroduction } from './receive-introduction.command';
import { receiveIntroduction } from './receive-introduction.decide';
import type { ReceiveRefusal } from './receive-introduction.decide';

@CommandHandler(ReceiveIntroduction)
export class ReceiveIntroductionHandler implements ICommandHandler<ReceiveIntroduction> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ said, isContinued, context }: ReceiveIntroduction): Promise<Outcome<ReceiveRefusal>> {
    await this.intake.access.assertMay(context.principal, 'introduction.receive');
    const { streams } = this.intake.platform;
    const { introductionId } = said.introduction;
    const unfinished = isContinued ? await streams.load(unfinishedIntroductionStream, introductionId) : undefined;
    const now = context.now.toISOString();
    return streams.decideAndAppend({
      stream: introductionStream,
      id: introductionId,
      decide: (state) => receiveIntroduction(said, state, now, unfinished?.state),
      context,
    });
  }
}
