import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { RecogniseRepresentative } from './recognise-representative.command';
import type { RecogniseRepresentativeRefusal } from './recognise-representative.decide';
import { RecogniseRepresentativeRequest } from './recognise-representative.request';

@Controller('api/care-plan/people/:personId/representatives')
export class RecogniseRepresentativeController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async recognise(
    @Param('personId') personId: string,
    @Body() { memberId, ...said }: RecogniseRepresentativeRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const representativeId = newId(context, 'representative');
    const recognised = { ...said, representativeId, memberId: memberId ?? null };
    const command = new RecogniseRepresentative(personId, recognised, context);
    const outcome = await this.commands.execute<RecogniseRepresentative, Outcome<RecogniseRepresentativeRefusal>>(
      command,
    );
    return answer(outcome, carePlanRefusals, { id: representativeId });
  }
}
