import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { LiftPassage } from './lift-passage.command';
import type { LiftPassageRefusal } from './lift-passage.decide';
import { LiftPassageAddress, LiftPassageRequest } from './lift-passage.request';

@Controller('api/care-plan/plans/:planId/sections/:section/passage/lift')
export class LiftPassageController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async lift(
    @Param() { planId, section }: LiftPassageAddress,
    @Body() { sensitivity }: LiftPassageRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new LiftPassage(planId, section, sensitivity, context);
    const outcome = await this.commands.execute<LiftPassage, Outcome<LiftPassageRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: planId });
  }
}
