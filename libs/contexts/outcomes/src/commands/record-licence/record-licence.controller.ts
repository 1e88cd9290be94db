import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { licenceIdOf } from '../../outcomes.context';
import { outcomesRefusals } from '../../outcomes.refusals';
import { RecordLicence } from './record-licence.command';
import type { RecordLicenceRefusal } from './record-licence.decide';
import { RecordLicenceAddress, RecordLicenceRequest } from './record-licence.request';

@Controller('api/outcomes/measures/:measure/licence')
export class RecordLicenceController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async record(
    @Param() { measure }: RecordLicenceAddress,
    @Body() { reference, validUntil }: RecordLicenceRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new RecordLicence({ measure, reference, validUntil }, context);
    const outcome = await this.commands.execute<RecordLicence, Outcome<RecordLicenceRefusal>>(command);
    return answer(outcome, outcomesRefusals, { id: licenceIdOf(context.principal.agencyId ?? '', measure) });
  }
}
