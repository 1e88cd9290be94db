import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { POLICY_CODES } from '@platform/decider/policies';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { policyIdOf } from '../../identity.context';
import { identityRefusals } from '../../identity.refusals';
import { AdoptPolicy } from './adopt-policy.command';
import type { AdoptPolicyRefusal } from './adopt-policy.decide';
import { AdoptPolicyRequest } from './adopt-policy.request';

@Controller('api/identity/policies/:policyCode')
export class AdoptPolicyController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async adopt(
    @Param('policyCode') asked: string,
    @Body() { value, reason }: AdoptPolicyRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const code = POLICY_CODES.find((one) => one === asked);
    if (code === undefined) throw notFound();
    const command = new AdoptPolicy({ code, value, reason }, context);
    const outcome = await this.commands.execute<AdoptPolicy, Outcome<AdoptPolicyRefusal>>(command);
    return answer(outcome, identityRefusals, { id: policyIdOf(code) });
  }
}
