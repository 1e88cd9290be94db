import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { TakeOutPassage } from './take-out-passage.command';
import type { TakeOutPassageRefusal } from './take-out-passage.decide';
import { TakeOutPassageAddress, TakeOutPassageRequest } from './take-out-passage.request';

@Controller('api/care-plan/plans/:planId/sections/:section/passage/about-somebody-else')
export class TakeOutPassageController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async takeOut(
    @Param() { planId, section }: TakeOutPassageAddress,
    @Body() { sensitivity, reason, rightPersonId, correctionId }: TakeOutPassageRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const takenOutId = newId(context, 'taken out');
    const found = { takenOutId, section, reason, correctionId: correctionId ?? null };
    const command = new TakeOutPassage(planId, found, sensitivity, rightPersonId ?? null, context);
    const outcome = await this.commands.execute<TakeOutPassage, Outcome<TakeOutPassageRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: takenOutId });
  }
}
