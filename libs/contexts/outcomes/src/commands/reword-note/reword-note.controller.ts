import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { outcomesRefusals } from '../../outcomes.refusals';
import { RewordNote } from './reword-note.command';
import type { RewordNoteRefusal } from './reword-note.decide';
import { RewordNoteAddress, RewordNoteRequest } from './reword-note.request';

@Controller('api/outcomes/people/:personId/trajectory-notes/:noteId')
export class RewordNoteController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async reword(
    @Param() { personId, noteId }: RewordNoteAddress,
    @Body() { text, readers }: RewordNoteRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new RewordNote(personId, noteId, text, readers, context);
    const outcome = await this.commands.execute<RewordNote, Outcome<RewordNoteRefusal>>(command);
    return answer(outcome, outcomesRefusals, { id: noteId });
  }
}
