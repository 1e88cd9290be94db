import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';

import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand, RevisionSeen } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { ReviseSection } from './revise-section.command';
import type { ReviseSectionRefusal } from './revise-section.decide';
import { ReviseSectionAddress, ReviseSectionRequest } from './revise-section.request';

@Controller('api/care-plan/plans/:planId/sections/:section')
export class ReviseSectionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async revise(
    @Param() { planId, section }: ReviseSectionAddress,
    @Body() request: ReviseSectionRequest,
    @RevisionSeen() revisionSeen: bigint,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new ReviseSection(
      planId,
      section,
      request.text,
      revisionSeen,
      request.correctionId ?? null,
      context,
    );
    const outcome = await this.commands.execute<ReviseSection, Outcome<ReviseSectionRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: planId });
  }
}
