import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand, RevisionSeen } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { KeepPassageApart } from './keep-passage-apart.command';
import type { KeepPassageApartRefusal } from './keep-passage-apart.decide';
import { KeepPassageApartAddress, KeepPassageApartRequest } from './keep-passage-apart.request';

@Controller('api/care-plan/plans/:planId/sections/:section/passage')
export class KeepPassageApartController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async keep(
    @Param() { planId, section }: KeepPassageApartAddress,
    @Body() { sensitivity, text, named = [] }: KeepPassageApartRequest,
    @RevisionSeen() revisionSeen: bigint,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const passage = { sensitivity, text: text ?? null, named: sensitivity === 'sealed' ? named : [] };
    const command = new KeepPassageApart(planId, section, passage, revisionSeen, context);
    const outcome = await this.commands.execute<KeepPassageApart, Outcome<KeepPassageApartRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: planId });
  }
}
