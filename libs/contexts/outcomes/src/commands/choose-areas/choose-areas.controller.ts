import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { outcomesRefusals } from '../../outcomes.refusals';
import { ChooseAreas } from './choose-areas.command';
import type { ChooseAreasRefusal } from './choose-areas.decide';
import { ChooseAreasRequest } from './choose-areas.request';

@Controller('api/outcomes/people/:personId/life-conversations')
export class ChooseAreasController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async choose(
    @Param('personId', new ParseUUIDPipe({ exceptionFactory: notFound })) personId: string,
    @Body() { areas }: ChooseAreasRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new ChooseAreas(personId, areas, context);
    const outcome = await this.commands.execute<ChooseAreas, Outcome<ChooseAreasRefusal>>(command);
    return answer(outcome, outcomesRefusals, { id: personId });
  }
}
