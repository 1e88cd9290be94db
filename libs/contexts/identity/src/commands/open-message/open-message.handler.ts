import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { messageStream } from '../../domain/message/message.state';
import { IdentityContext } from '../../identity.context';
import { OpenMessage } from './open-message.command';
import { openMessage } from './open-message.decide';

@CommandHandler(OpenMessage)
export class OpenMessageHandler implements ICommandHandler<OpenMessage> {
  constructor(private readonly identity: IdentityContext) {}

  /** Anybody may: the link is the proof, and whoever opens it learns nothing by it. */
  async execute({ messageId, context }: OpenMessage): Promise<void> {
    await this.identity.platform.streams.decideAndAppend({
      ...{ stream: messageStream, id: messageId, context },
      decide: (message) => openMessage(context.now.toISOString(), message),
    });
  }
}
