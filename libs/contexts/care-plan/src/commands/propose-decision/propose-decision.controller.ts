import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { ProposeDecision } from './propose-decision.command';
import type { ProposeDecisionRefusal } from './propose-decision.decide';
import { ProposeDecisionRequest } from './propose-decision.request';

@Controller('api/care-plan/decisions')
export class ProposeDecisionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async propose(
    @Body() { planId, ...asked }: ProposeDecisionRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const id = newId(context, 'decision');
    const command = new ProposeDecision(id, planId, asked, context);
    const outcome = await this.commands.execute<ProposeDecision, Outcome<ProposeDecisionRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id });
  }
}
