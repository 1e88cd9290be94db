import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { identityRefusals } from '../../identity.refusals';
import { AnswerCorrection } from './answer-correction.command';
import type { AnswerCorrectionRefusal } from './answer-correction.decide';
import { AnswerCorrectionAddress, AnswerCorrectionRequest } from './answer-correction.request';

@Controller('api/identity/people/:personId/corrections/:correctionId/answer')
export class AnswerCorrectionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async answer(
    @Param() { personId, correctionId }: AnswerCorrectionAddress,
    @Body() { outcome: became, answer: words }: AnswerCorrectionRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { principal, now } = context;
    const by = { answeredBy: principal.memberId ?? '', answeredAt: now.toISOString() };
    const answered = { correctionId, personId, outcome: became, answer: words, ...by };
    const command = new AnswerCorrection(answered, context);
    const outcome = await this.commands.execute<AnswerCorrection, Outcome<AnswerCorrectionRefusal>>(command);
    return answer(outcome, identityRefusals, { id: correctionId });
  }
}
