import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { outcomesRefusals } from '../../outcomes.refusals';
import { AcknowledgePrompt } from './acknowledge-prompt.command';
import type { AcknowledgePromptRefusal } from './acknowledge-prompt.decide';
import { AcknowledgePromptAddress } from './acknowledge-prompt.request';

@Controller('api/outcomes/people/:personId/safety-prompts/:measureId/acknowledge')
export class AcknowledgePromptController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async acknowledge(
    @Param() { personId, measureId }: AcknowledgePromptAddress,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new AcknowledgePrompt(personId, measureId, context);
    const outcome = await this.commands.execute<AcknowledgePrompt, Outcome<AcknowledgePromptRefusal>>(command);
    return answer(outcome, outcomesRefusals, { id: measureId });
  }
}
