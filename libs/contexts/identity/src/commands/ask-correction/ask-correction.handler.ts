import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { correctionStream } from '../../domain/correction/correction.state';
import { IdentityContext } from '../../identity.context';
import { AskCorrection } from './ask-correction.command';
import type { AskCorrectionRefusal } from './ask-correction.decide';
import { askCorrection } from './ask-correction.decide';

@CommandHandler(AskCorrection)
export class AskCorrectionHandler implements ICommandHandler<AskCorrection> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ asked, context }: AskCorrection): Promise<Outcome<AskCorrectionRefusal>> {
    await this.identity.access.assertMay(context.principal, 'correction.ask', { personId: asked.personId });
    return this.identity.platform.streams.decideAndAppend({
      stream: correctionStream,
      id: asked.personId,
      decide: (state) => askCorrection(asked, state),
      context,
    });
  }
}
