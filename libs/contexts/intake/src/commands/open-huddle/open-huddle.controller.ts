import { Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { intakeRefusals } from '../../intake.refusals';
import { OpenHuddle } from './open-huddle.command';
import type { OpenHuddleRefusal } from './open-huddle.decide';

@Controller('api/intake/huddles')
export class OpenHuddleController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async open(@AsCommand() context: CommandContext): Promise<CommandAnswer> {
    const huddleId = newId(context, 'huddle');
    const outcome = await this.commands.execute<OpenHuddle, Outcome<OpenHuddleRefusal>>(
      new OpenHuddle({ huddleId }, context),
    );
    return answer(outcome, intakeRefusals, { id: huddleId });
  }
}
