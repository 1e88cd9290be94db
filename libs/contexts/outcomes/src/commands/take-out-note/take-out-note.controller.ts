import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { outcomesRefusals } from '../../outcomes.refusals';
import { TakeOutNote } from './take-out-note.command';
import type { TakeOutNoteRefusal } from './take-out-note.decide';
import { TakeOutNoteAddress } from './take-out-note.request';

@Controller('api/outcomes/people/:personId/trajectory-notes/:noteId/take-out')
export class TakeOutNoteController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async takeOut(
    @Param() { personId, noteId }: TakeOutNoteAddress,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new TakeOutNote(personId, noteId, context);
    const outcome = await this.commands.execute<TakeOutNote, Outcome<TakeOutNoteRefusal>>(command);
    return answer(outcome, outcomesRefusals, { id: noteId });
  }
}
