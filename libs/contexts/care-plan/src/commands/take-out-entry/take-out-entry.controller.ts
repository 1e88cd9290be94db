import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand, RevisionSeen } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { TakeOutEntry } from './take-out-entry.command';
import type { TakeOutEntryRefusal } from './take-out-entry.decide';
import { TakeOutEntryAddress, TakeOutEntryRequest } from './take-out-entry.request';

@Controller('api/care-plan/plans/:planId/about-somebody-else')
export class TakeOutEntryController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async takeOut(
    @Param() { planId }: TakeOutEntryAddress,
    @Body() { kind, id, reason, rightPersonId, correctionId }: TakeOutEntryRequest,
    @RevisionSeen() revisionSeen: bigint,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const takenOutId = newId(context, 'taken out');
    const found = { takenOutId, entry: { kind, id }, reason, correctionId: correctionId ?? null };
    const command = new TakeOutEntry(planId, found, rightPersonId ?? null, revisionSeen, context);
    const outcome = await this.commands.execute<TakeOutEntry, Outcome<TakeOutEntryRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: takenOutId });
  }
}
