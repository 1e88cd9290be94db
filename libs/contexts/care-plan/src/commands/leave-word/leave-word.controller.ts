import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { idOfCode } from '@platform/privacy/receipt-code';
import { CarePlanContext } from '../../care-plan.context';
import { carePlanRefusals } from '../../care-plan.refusals';
import { answerDueAt } from '../../domain/carer-concern/carer-concern.rules';
import { LeaveWord } from './leave-word.command';
import { LeaveWordRequest } from './leave-word.request';

/** Answers the day and nothing else: not whether the person, or the code, is known. */
@Controller('api/care-plan/left-words')
export class LeaveWordController {
  constructor(
    private readonly commands: CommandBus,
    private readonly carePlan: CarePlanContext,
  ) {}

  @Post()
  @UseGuards(ThrottlerGuard)
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  async leave(@Body() request: LeaveWordRequest, @AsCommand() context: CommandContext): Promise<CommandAnswer> {
    const { about, more = null, words, mayBeShownToThePerson, from = null, reachMe, language = null } = request;
    const { nation } = this.carePlan.platform;
    const leftAt = context.now.toISOString();
    const workingDays = await this.carePlan.policy('carer-answer-working-days', context.now);
    const dueAt = answerDueAt(leftAt, nation, workingDays);
    const teller = { name: from, reachMe: reachMe ? { how: reachMe.how, at: reachMe.at } : null, language };
    const left = { about, more, words, mayBeShownToThePerson, teller };
    const codeOf = idOfCode(this.carePlan.platform.keyFor('receipt-codes'), request.receiptCode ?? '') ?? null;
    const word = { wordId: newId(context, 'left-word'), left, codeOf, leftAt, dueAt };
    const outcome = await this.commands.execute<LeaveWord, Outcome<never>>(new LeaveWord(word, context));
    return answer(outcome, carePlanRefusals, { dueAt, isAnswered: teller.reachMe !== null });
  }
}
