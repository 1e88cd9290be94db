import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { OutcomesContext } from '../../outcomes.context';
import { outcomesRefusals } from '../../outcomes.refusals';
import { AnswerByCode } from './answer-by-code.command';
import type { AnswerByCodeRefusal } from './answer-by-code.decide';
import { AnswerByCodeRequest } from './answer-by-code.request';

/** The code is in the body and never in an address, so that no log has it; and a program that follows links answers nothing. */
@Controller('api/outcomes/measure-codes/answer')
@UseGuards(ThrottlerGuard)
export class AnswerByCodeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly outcomes: OutcomesContext,
  ) {}

  @Post()
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  async answer(
    @Body() { code, answers, how }: AnswerByCodeRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const outcome = await this.commands.execute<AnswerByCode, Outcome<AnswerByCodeRefusal>>(
      new AnswerByCode(code, answers, how, context),
    );
    if ('refused' in outcome) return answer(outcome, outcomesRefusals, {});
    const { measureId, state } = await this.outcomes.measureOfCode(code);
    const prompt = state.status === 'completed' ? state.prompt : null;
    // No score and no name: whoever holds the device next may see this page.
    const told = { safetyPrompt: prompt !== null, acknowledgeBy: prompt?.acknowledgeBy ?? null };
    return answer(outcome, outcomesRefusals, { id: measureId, ...told });
  }
}
