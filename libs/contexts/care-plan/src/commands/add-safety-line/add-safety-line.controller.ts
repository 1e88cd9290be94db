import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { AddSafetyLine } from './add-safety-line.command';
import type { AddSafetyLineRefusal } from './add-safety-line.decide';
import { AddSafetyLineRequest } from './add-safety-line.request';

@Controller('api/care-plan/plans/:planId/safety-lines')
export class AddSafetyLineController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async add(
    @Param('planId') planId: string,
    @Body() request: AddSafetyLineRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const lineId = newId(context, 'safety-line');
    const command = new AddSafetyLine(planId, lineId, request.heading, request.text, context);
    const outcome = await this.commands.execute<AddSafetyLine, Outcome<AddSafetyLineRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: lineId });
  }
}
