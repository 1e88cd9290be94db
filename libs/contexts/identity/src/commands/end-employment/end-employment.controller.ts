import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { identityRefusals } from '../../identity.refusals';
import { EndEmployment } from './end-employment.command';
import type { EndEmploymentRefusal } from './end-employment.decide';
import { EndEmploymentRequest } from './end-employment.request';

@Controller('api/identity/practitioners/:practitionerId/end-employment')
export class EndEmploymentController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async end(
    @Param('practitionerId', ParseUUIDPipe) practitionerId: string,
    @Body() _nothing: EndEmploymentRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new EndEmployment(practitionerId, context);
    const outcome = await this.commands.execute<EndEmployment, Outcome<EndEmploymentRefusal>>(command);
    return answer(outcome, identityRefusals, { id: practitionerId });
  }
}
