import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand, RevisionSeen } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { RewordWayBack } from './reword-way-back.command';
import type { RewordWayBackRefusal } from './reword-way-back.decide';
import { RewordWayBackAddress, RewordWayBackRequest } from './reword-way-back.request';

@Controller('api/care-plan/people/:personId/way-back/reword')
export class RewordWayBackController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async reword(
    @Param() { personId }: RewordWayBackAddress,
    @Body() words: RewordWayBackRequest,
    @RevisionSeen() revisionSeen: bigint,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new RewordWayBack(personId, { ...words }, revisionSeen, context);
    const outcome = await this.commands.execute<RewordWayBack, Outcome<RewordWayBackRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: personId });
  }
}
