import { Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { assuranceRefusals } from '../../assurance.refusals';
import { SignCheckpoint } from './sign-checkpoint.command';
import type { SignCheckpointOutcome } from './sign-checkpoint.handler';

@Controller('api/assurance/checkpoints')
export class SignCheckpointController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async sign(@AsCommand() context: CommandContext): Promise<CommandAnswer> {
    const outcome = await this.commands.execute<SignCheckpoint, SignCheckpointOutcome>(new SignCheckpoint(context));
    if ('refused' in outcome) return answer(outcome, assuranceRefusals, {});
    const { size, root, signedAt } = outcome.signed;
    return answer(outcome, assuranceRefusals, { id: String(size), size, root, signedAt });
  }
}
