import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { RecordPersonsVoice } from './record-persons-voice.command';
import type { RecordPersonsVoiceRefusal } from './record-persons-voice.decide';
import { RecordPersonsVoiceRequest } from './record-persons-voice.request';

@Controller('api/care-plan/decisions/:decisionId/persons-voice')
export class RecordPersonsVoiceController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async record(
    @Param('decisionId') decisionId: string,
    @Body() { outcome, words, planContentHash, representativeId }: RecordPersonsVoiceRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new RecordPersonsVoice(
      decisionId,
      { outcome, words, shown: planContentHash ?? null, representativeId: representativeId ?? null },
      context,
    );
    const outcomeOf = await this.commands.execute<RecordPersonsVoice, Outcome<RecordPersonsVoiceRefusal>>(command);
    return answer(outcomeOf, carePlanRefusals, { id: decisionId });
  }
}
