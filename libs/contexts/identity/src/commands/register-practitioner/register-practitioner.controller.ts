import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { idFrom } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { identityRefusals } from '../../identity.refusals';
import { RegisterPractitioner } from './register-practitioner.command';
import type { RegisterPractitionerRefusal } from './register-practitioner.decide';
import { RegisterPractitionerRequest } from './register-practitioner.request';

@Controller('api/identity/practitioners')
export class RegisterPractitionerController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async register(
    @Body() request: RegisterPractitionerRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { agencyId, name, role, tier, issuer, subject } = request;
    const practitionerId = idFrom('practitioner', issuer, subject);
    const command = new RegisterPractitioner(
      { practitionerId, agencyId, name, role, tier, issuer, subject, registeredAt: context.now.toISOString() },
      context,
    );
    const outcome = await this.commands.execute<RegisterPractitioner, Outcome<RegisterPractitionerRefusal>>(command);
    return answer(outcome, identityRefusals, { id: practitionerId });
  }
}
