import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { newId } from '@platform/event-store/command-context';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { IntakeContext } from '../../intake.context';
import { HandOverWarmly } from './hand-over-warmly.command';
import { handOverWarmly } from './hand-over-warmly.decide';

@CommandHandler(HandOverWarmly)
export class HandOverWarmlyHandler implements ICommandHandler<HandOverWarmly> {
  constructor(private readonly intake: IntakeContext) {}

  /** Every introduction of the person by itself; each is repeatable. */
  async execute({ data, context }: HandOverWarmly): Promise<void> {
    await this.intake.access.assertMay(context.principal, 'hand-over.finish');
    for (const { introductionId } of await this.intake.introductionsOf(data.personId)) {
      await this.intake.platform.streams.decideAndAppend({
        stream: introductionStream,
        id: introductionId,
        decide: (introduction) => handOverWarmly({ ...data, introductionId }, introduction),
        context: { ...context, commandId: newId(context, introductionId) },
      });
    }
  }
}
