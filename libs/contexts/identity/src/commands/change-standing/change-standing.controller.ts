import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { identityRefusals } from '../../identity.refusals';
import { ChangeStanding } from './change-standing.command';
import type { ChangeStandingRefusal } from './change-standing.decide';
import { ChangeStandingRequest } from './change-standing.request';

@Controller('api/identity/practitioners/:practitionerId/standing')
export class ChangeStandingController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async change(
    @Param('practitionerId', ParseUUIDPipe) practitionerId: string,
    @Body() request: ChangeStandingRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { role, tier, supervisorId = null, registrationBody = null } = request;
    const registrationNumber = request.registrationNumber?.replaceAll(' ', '').toUpperCase() ?? null;
    const standing = { role, tier, supervisorId, registrationBody, registrationNumber };
    const command = new ChangeStanding(practitionerId, standing, context);
    const outcome = await this.commands.execute<ChangeStanding, Outcome<ChangeStandingRefusal>>(command);
    return answer(outcome, identityRefusals, { id: practitionerId });
  }
}
