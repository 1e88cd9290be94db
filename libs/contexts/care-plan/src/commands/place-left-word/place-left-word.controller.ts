import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { PlaceLeftWord } from './place-left-word.command';
import type { PlaceLeftWordRefusal } from './place-left-word.decide';
import { PlaceLeftWordAddress, PlaceLeftWordRequest } from './place-left-word.request';

@Controller('api/care-plan/left-words/:wordId/person')
export class PlaceLeftWordController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async place(
    @Param() { wordId }: PlaceLeftWordAddress,
    @Body() { personId }: PlaceLeftWordRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new PlaceLeftWord(wordId, personId, context.principal.memberId ?? '', context);
    const outcome = await this.commands.execute<PlaceLeftWord, Outcome<PlaceLeftWordRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: wordId });
  }
}
