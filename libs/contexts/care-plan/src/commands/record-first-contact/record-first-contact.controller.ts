import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { RecordFirstContact } from './record-first-contact.command';
import type { RecordFirstContactRefusal } from './record-first-contact.decide';
import { RecordFirstContactRequest } from './record-first-contact.request';

@Controller('api/care-plan/hand-overs/:handOverId/first-contact')
export class RecordFirstContactController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async record(
    @Param('handOverId') handOverId: string,
    @Body() { contactedAt, how }: RecordFirstContactRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const contact = { contactedAt: new Date(contactedAt).toISOString(), how };
    const command = new RecordFirstContact(handOverId, contact, context);
    const outcome = await this.commands.execute<RecordFirstContact, Outcome<RecordFirstContactRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: handOverId });
  }
}
