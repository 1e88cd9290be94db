import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { ProduceEvidencePack } from './produce-evidence-pack.command';
import type { ProduceEvidencePackRefusal } from './produce-evidence-pack.decide';
import { ProduceEvidencePackRequest } from './produce-evidence-pack.request';

@Controller('api/care-plan/decisions/:decisionId/evidence-packs')
export class ProduceEvidencePackController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async produce(
    @Param('decisionId') decisionId: string,
    @Body() { asker, basis, read, withhold }: ProduceEvidencePackRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new ProduceEvidencePack(decisionId, asker, basis, read, withhold, context);
    const outcome = await this.commands.execute<ProduceEvidencePack, Outcome<ProduceEvidencePackRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: context.commandId });
  }
}
