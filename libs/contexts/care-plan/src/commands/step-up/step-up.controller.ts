import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { StepUp } from './step-up.command';
import type { StepUpRefusal } from './step-up.decide';
import { StepUpAddress, StepUpRequest } from './step-up.request';

@Controller('api/care-plan/people/:personId/step-ups')
export class StepUpController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async stepUp(
    @Param() { personId }: StepUpAddress,
    @Body() { words }: StepUpRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const stepUpId = newId(context, 'step-up');
    const command = new StepUp(personId, stepUpId, words, context);
    const outcome = await this.commands.execute<StepUp, Outcome<StepUpRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: stepUpId });
  }
}
