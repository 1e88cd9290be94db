import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand, RevisionSeen } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { AgreeWayBack } from './agree-way-back.command';
import type { AgreeWayBackRefusal } from './agree-way-back.decide';
import { AgreeWayBackAddress, AgreeWayBackRequest } from './agree-way-back.request';

@Controller('api/care-plan/people/:personId/way-back/agree')
export class AgreeWayBackController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async agree(
    @Param() { personId }: AgreeWayBackAddress,
    @Body() said: AgreeWayBackRequest,
    @RevisionSeen() revisionSeen: bigint,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new AgreeWayBack(personId, { ...said }, revisionSeen, context);
    const outcome = await this.commands.execute<AgreeWayBack, Outcome<AgreeWayBackRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: personId });
  }
}
