import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { keyWorkersAgenciesOf } from '@platform/access-control/relationship-facts';
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
    const { correctionId, personId } = answered;
    const { access, platform } = this.identity;
    const loaded = await platform.streams.load(correctionStream, personId);
    const correction = loaded.state.find((one) => one.correctionId === correctionId);
    const action = correction?.keptFromUse ? 'correction.answer-kept-from-use' : 'correction.answer';
    const agencyIds = await keyWorkersAgenciesOf(this.identity.database, personId);
    await access.assertMay(context.principal, action, { personId, agencyIds });
    return platform.streams.decideAndAppend({
      stream: correctionStream,
      id: answered.personId,
      decide: (state) => answerCorrection(answered, state),
      context,
      loaded,
    });
  }
}
