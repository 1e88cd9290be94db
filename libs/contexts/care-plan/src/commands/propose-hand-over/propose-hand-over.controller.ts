import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { ProposeHandOver } from './propose-hand-over.command';
import type { ProposedHere } from './propose-hand-over.handler';
import { ProposeHandOverRequest } from './propose-hand-over.request';

@Controller('api/care-plan/hand-overs')
export class ProposeHandOverController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async propose(
    @Body() { planId, decisionId, contactDueAt, ...arranged }: ProposeHandOverRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const due = contactDueAt ? new Date(contactDueAt).toISOString() : null;
    const command = new ProposeHandOver(planId, decisionId, { ...arranged, contactDueAt: due }, context);
    const { id, outcome } = await this.commands.execute<ProposeHandOver, ProposedHere>(command);
    return answer(outcome, carePlanRefusals, { id });
  }
}
