import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { correctionStream } from '../../domain/correction/correction.state';
import { IdentityContext } from '../../identity.context';
import { AnswerCorrection } from './answer-correction.command';
import type { AnswerCorrectionRefusal } from './answer-correction.decide';
import { answerCorrection } from './answer-correction.decide';

@CommandHandler(AnswerCorrection)
export class AnswerCorrectionHandler implements ICommandHandler<AnswerCorrection> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ answered, context }: AnswerCorrection): Promise<Outcome<AnswerCorrectionRefusal>> {
    await this.identity.access.assertMay(context.principal, 'correction.answer', { personId: answered.personId });
    return this.identity.platform.streams.decideAndAppend({
      stream: correctionStream,
      id: answered.personId,
      decide: (state) => answerCorrection(answered, state),
      context,
    });
  }
}
