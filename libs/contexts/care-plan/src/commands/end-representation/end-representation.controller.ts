import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { EndRepresentation } from './end-representation.command';
import type { EndRepresentationRefusal } from './end-representation.decide';
import { EndRepresentationRequest } from './end-representation.request';

@Controller('api/care-plan/people/:personId/representatives/:representativeId/end')
export class EndRepresentationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async end(
    @Param('personId') personId: string,
    @Param('representativeId') representativeId: string,
    @Body() { reason }: EndRepresentationRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new EndRepresentation(personId, representativeId, reason, context);
    const outcome = await this.commands.execute<EndRepresentation, Outcome<EndRepresentationRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: representativeId });
  }
}
