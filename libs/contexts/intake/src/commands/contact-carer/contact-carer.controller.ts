import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { ContactCarer } from './contact-carer.command';
import type { ContactCarerRefusal } from './contact-carer.decide';
import { ContactCarerRequest } from './contact-carer.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/people/:personId/engagement/carer-contacts')
export class ContactCarerController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async keep(
    @Param('personId', asId) personId: string,
    @Body() request: ContactCarerRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new ContactCarer({ ...request, personId }, context);
    const outcome = await this.commands.execute<ContactCarer, Outcome<ContactCarerRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: personId });
  }
}
