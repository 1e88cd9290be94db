import { Body, Controller, Headers, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';

import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { Problem } from '@platform/http/problem';
import { carePlanRefusals } from '../../care-plan.refusals';
import { AcceptRewording } from './accept-rewording.command';
import type { AcceptRewordingRefusal } from './accept-rewording.decide';
import { AcceptRewordingRequest } from './accept-rewording.request';

@Controller('api/care-plan/plans/:planId/proposals/:proposalId/accept')
export class AcceptRewordingController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async accept(
    @Param('planId') planId: string,
    @Param('proposalId') proposalId: string,
    @Body() _nothing: AcceptRewordingRequest,
    @Headers('if-match') ifMatch: string | undefined,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new AcceptRewording(planId, proposalId, revisionIn(ifMatch), context);
    const outcome = await this.commands.execute<AcceptRewording, Outcome<AcceptRewordingRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: proposalId });
  }
}

/** The revision that the person says they saw; they need not say. */
function revisionIn(ifMatch: string | undefined): bigint | null {
  if (ifMatch === undefined) return null;
  const match = /^"(\d{1,18})"$/.exec(ifMatch);
  if (match?.[1]) return BigInt(match[1]);
  throw new Problem({
    status: 400,
    code: 'if-match-missing',
    title: 'The header If-Match must name the revision that you saw, such as "3".',
    doNext: 'Send the ETag of the plan that was shown, or leave the header out.',
  });
}
