import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { carePlanRefusals } from '../../care-plan.refusals';
import { DECISION_KINDS } from '../../domain/joint-decision/decision-policy.rules';
import { AdoptDecisionPolicy } from './adopt-decision-policy.command';
import type { AdoptDecisionPolicyRefusal } from './adopt-decision-policy.decide';
import { AdoptDecisionPolicyRequest } from './adopt-decision-policy.request';

@Controller('api/care-plan/decision-policies/:kind')
export class AdoptDecisionPolicyController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async adopt(
    @Param('kind') asked: string,
    @Body() { reason, version, ...policy }: AdoptDecisionPolicyRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const kind = DECISION_KINDS.find((one) => one === asked);
    if (kind === undefined) throw notFound();
    const command = new AdoptDecisionPolicy({ ...policy, kind }, reason, version, context);
    const outcome = await this.commands.execute<AdoptDecisionPolicy, Outcome<AdoptDecisionPolicyRefusal>>(command);
    return answer(outcome, carePlanRefusals, {});
  }
}
