import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { ANYONE } from '@platform/access-control/principal';
import type { Outcome } from '@platform/event-store/streams';
import { unfinishedIntroductionStream } from '../../domain/unfinished-introduction/unfinished-introduction.state';
import { IntakeContext } from '../../intake.context';
import { KeepUnfinishedIntroduction } from './keep-unfinished-introduction.command';
import type { KeepUnfinishedRefusal } from './keep-unfinished-introduction.decide';
import { keepUnfinishedIntroduction } from './keep-unfinished-introduction.decide';

@CommandHandler(KeepUnfinishedIntroduction)
export class KeepUnfinishedIntroductionHandler implements ICommandHandler<KeepUnfinishedIntroduction> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({
    ids,
    answers,
    personBefore,
    isContinued,
    context,
  }: KeepUnfinishedIntroduction): Promise<Outcome<KeepUnfinishedRefusal>> {
    await this.intake.access.assertMay(context.principal, 'introduction.receive');
    return this.intake.platform.streams.decideAndAppend({
      stream: unfinishedIntroductionStream,
      id: ids.introductionId,
      decide: (state) =>
        keepUnfinishedIntroduction({ ...ids, answers, ...(personBefore !== undefined && { personBefore }) }, state, {
          ...{ isContinued, now: context.now.toISOString() },
        }),
      // Whose it is nobody knows but who has the code, whether or not they have signed in.
      context: { ...context, principal: ANYONE },
    });
  }
}
