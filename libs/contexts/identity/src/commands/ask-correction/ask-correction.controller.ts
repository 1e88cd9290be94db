import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { identityRefusals } from '../../identity.refusals';
import { AskCorrection } from './ask-correction.command';
import type { AskCorrectionRefusal } from './ask-correction.decide';
import { AskCorrectionAddress, AskCorrectionRequest } from './ask-correction.request';

@Controller('api/identity/people/:personId/corrections')
export class AskCorrectionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async ask(
    @Param() { personId }: AskCorrectionAddress,
    @Body() { part, statement, entryId, keepFromUse }: AskCorrectionRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { principal, now } = context;
    const correctionId = newId(context, 'correction');
    const by = { askedBy: principal.memberId ?? '', askedAt: now.toISOString() };
    const wish = { entryId: entryId ?? null, keptFromUse: keepFromUse ?? false };
    const command = new AskCorrection({ correctionId, personId, part, statement, ...wish, ...by }, context);
    const outcome = await this.commands.execute<AskCorrection, Outcome<AskCorrectionRefusal>>(command);
    return answer(outcome, identityRefusals, { id: correctionId });
  }
}
