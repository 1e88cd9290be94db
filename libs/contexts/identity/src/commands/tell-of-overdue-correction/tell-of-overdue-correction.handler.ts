import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { correctionStream } from '../../domain/correction/correction.state';
import { IdentityContext } from '../../identity.context';
import { TellOfOverdueCorrection } from './tell-of-overdue-correction.command';
import { tellOfOverdueCorrection } from './tell-of-overdue-correction.decide';

@CommandHandler(TellOfOverdueCorrection)
export class TellOfOverdueCorrectionHandler implements ICommandHandler<TellOfOverdueCorrection> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ told, context }: TellOfOverdueCorrection): Promise<Outcome<never>> {
    await this.identity.access.assertMay(context.principal, 'correction.tell-of-overdue');
    return this.identity.platform.streams.decideAndAppend({
      stream: correctionStream,
      id: told.personId,
      decide: (state) => tellOfOverdueCorrection(told, state),
      context,
    });
  }
}
