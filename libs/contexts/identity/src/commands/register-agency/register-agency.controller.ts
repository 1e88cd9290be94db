import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { identityRefusals } from '../../identity.refusals';
import { RegisterAgency } from './register-agency.command';
import type { RegisterAgencyRefusal } from './register-agency.decide';
import { RegisterAgencyRequest } from './register-agency.request';

@Controller('api/identity/agencies')
export class RegisterAgencyController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async register(@Body() request: RegisterAgencyRequest, @AsCommand() context: CommandContext): Promise<CommandAnswer> {
    const agencyId = newId(context, 'agency');
    const { name, kind } = request;
    const command = new RegisterAgency({ agencyId, name, kind, joinedAt: context.now.toISOString() }, context);
    const outcome = await this.commands.execute<RegisterAgency, Outcome<RegisterAgencyRefusal>>(command);
    return answer(outcome, identityRefusals, { id: agencyId });
  }
}
