import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { RecordStepUpContact } from './record-step-up-contact.command';
import type { RecordStepUpContactRefusal } from './record-step-up-contact.decide';
import { RecordStepUpContactAddress, RecordStepUpContactRequest } from './record-step-up-contact.request';

@Controller('api/care-plan/people/:personId/step-ups/:stepUpId/contact')
export class RecordStepUpContactController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async record(
    @Param() { personId, stepUpId }: RecordStepUpContactAddress,
    @Body() { contactedAt, how }: RecordStepUpContactRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const at = new Date(contactedAt).toISOString();
    const command = new RecordStepUpContact(personId, stepUpId, at, how, context);
    const outcome = await this.commands.execute<RecordStepUpContact, Outcome<RecordStepUpContactRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: stepUpId });
  }
}
