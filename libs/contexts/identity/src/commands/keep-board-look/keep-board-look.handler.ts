import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { boardLookStream } from '../../domain/board-look/board-look.state';
import { IdentityContext } from '../../identity.context';
import { KeepBoardLook } from './keep-board-look.command';
import type { KeepBoardLookRefusal } from './keep-board-look.decide';
import { keepBoardLook } from './keep-board-look.decide';

@CommandHandler(KeepBoardLook)
export class KeepBoardLookHandler implements ICommandHandler<KeepBoardLook> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ look, context }: KeepBoardLook): Promise<Outcome<KeepBoardLookRefusal>> {
    await this.identity.access.assertMay(context.principal, 'view.record');
    return this.identity.platform.streams.decideAndAppend({
      stream: boardLookStream,
      id: context.commandId,
      decide: (state) => keepBoardLook(look, state),
      context,
    });
  }
}
