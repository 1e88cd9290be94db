import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { CommandContext } from '@platform/event-store/command-context';
import { unlessErased } from '@platform/runtime/unless-erased';
import { AsCommand } from '@platform/http/command-request';
import { IdentityContext } from '../../identity.context';
import { OpenMessage } from './open-message.command';
import { OpenMessageRequest } from './open-message.request';

/** Answers the same whatever the token is: it opens nothing, and says nothing of whether there is such a message. */
@Controller('api/identity/messages/open')
@UseGuards(ThrottlerGuard)
export class OpenMessageController {
  constructor(
    private readonly commands: CommandBus,
    private readonly identity: IdentityContext,
  ) {}

  @Post()
  @HttpCode(202)
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  async open(@Body() { token }: OpenMessageRequest, @AsCommand() context: CommandContext): Promise<object> {
    const messageId = this.identity.messageOf(token);
    if (messageId !== null) await unlessErased(this.commands.execute(new OpenMessage(messageId, context)));
    return {};
  }
}
