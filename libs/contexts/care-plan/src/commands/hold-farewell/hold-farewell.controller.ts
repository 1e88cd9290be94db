import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { HoldFarewell } from './hold-farewell.command';
import type { HoldFarewellRefusal } from './hold-farewell.decide';
import { HoldFarewellAddress, HoldFarewellRequest } from './hold-farewell.request';

@Controller('api/care-plan/plans/:planId/farewell')
export class HoldFarewellController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async hold(
    @Param() { planId }: HoldFarewellAddress,
    @Body() { decisionId, words }: HoldFarewellRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new HoldFarewell(planId, decisionId, words, context);
    const outcome = await this.commands.execute<HoldFarewell, Outcome<HoldFarewellRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: planId });
  }
}
