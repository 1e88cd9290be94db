import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { idFrom } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { ProposeHandOver } from './propose-hand-over.command';
import type { ProposeHandOverRefusal } from './propose-hand-over.decide';
import { ProposeHandOverRequest } from './propose-hand-over.request';

@Controller('api/care-plan/hand-overs')
export class ProposeHandOverController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async propose(
    @Body() { planId, decisionId, contactDueAt, ...arranged }: ProposeHandOverRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    // One decision is carried out once: whoever proposes it a second time meets the first.
    const id = idFrom('hand-over', decisionId);
    const due = contactDueAt ? new Date(contactDueAt).toISOString() : null;
    const command = new ProposeHandOver(id, planId, decisionId, { ...arranged, contactDueAt: due }, context);
    const outcome = await this.commands.execute<ProposeHandOver, Outcome<ProposeHandOverRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id });
  }
}
