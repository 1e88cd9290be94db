import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { assuranceRefusals } from '../../assurance.refusals';
import { AnnounceAuditSample } from './announce-audit-sample.command';
import type { AnnounceAuditSampleOutcome } from './announce-audit-sample.handler';
import { AnnounceAuditSampleRequest } from './announce-audit-sample.request';

@Controller('api/assurance/audit-samples')
export class AnnounceAuditSampleController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async announce(
    @Body() { period, pathways }: AnnounceAuditSampleRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new AnnounceAuditSample({ period, pathways }, context);
    const outcome = await this.commands.execute<AnnounceAuditSample, AnnounceAuditSampleOutcome>(command);
    if ('refused' in outcome) return answer(outcome, assuranceRefusals, {});
    return answer(outcome, assuranceRefusals, { id: outcome.sampleId });
  }
}
