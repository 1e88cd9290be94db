import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { IntakeContext } from '../../intake.context';
import { CorrectDeath } from './correct-death.command';
import type { CorrectDeathRefusal } from './correct-death.decide';
import { correctDeath } from './correct-death.decide';

@CommandHandler(CorrectDeath)
export class CorrectDeathHandler implements ICommandHandler<CorrectDeath> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ introductionId: asked, context }: CorrectDeath): Promise<Outcome<CorrectDeathRefusal>> {
    const { streams } = this.intake.platform;
    const { state } = await streams.load(introductionStream, asked);
    if (state.status === 'not-received') throw notFound();
    await this.intake.access.assertMay(context.principal, 'death.record', { personId: state.personId });
    const corrected = { correctedBy: context.principal.memberId ?? '', correctedAt: context.now.toISOString() };
    // The others first, so that none is left when this one is answered; each is repeatable.
    for (const introductionId of await this.intake.otherIntroductions(state.personId, asked)) {
      await streams.decideAndAppend({
        stream: introductionStream,
        id: introductionId,
        decide: (introduction) => correctDeath({ introductionId, ...corrected }, introduction),
        context: { ...context, commandId: newId(context, `death ${introductionId}`) },
      });
    }
    return streams.decideAndAppend({
      stream: introductionStream,
      id: asked,
      decide: (introduction) => correctDeath({ introductionId: asked, ...corrected }, introduction),
      context,
    });
  }
}
