import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { outcomesRefusals } from '../../outcomes.refusals';
import { WriteNote } from './write-note.command';
import type { WriteNoteRefusal } from './write-note.decide';
import { WriteNoteRequest } from './write-note.request';

@Controller('api/outcomes/people/:personId/trajectory-notes')
export class WriteNoteController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async write(
    @Param('personId', new ParseUUIDPipe({ exceptionFactory: notFound })) personId: string,
    @Body() { on, about, text, readers = 'me' }: WriteNoteRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const noteId = newId(context, 'trajectory-note');
    const command = new WriteNote(personId, noteId, { on, about: about ?? null, text, readers }, context);
    const outcome = await this.commands.execute<WriteNote, Outcome<WriteNoteRefusal>>(command);
    return answer(outcome, outcomesRefusals, { id: noteId });
  }
}
