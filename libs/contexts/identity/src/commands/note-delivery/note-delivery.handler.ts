import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { idFrom } from '@platform/event-store/command-context';
import { MESSAGES_OPTIONS } from '@platform/notifications/port/messages-options';
import type { MessagesOptions } from '@platform/notifications/port/messages-options';
import { messageStream } from '../../domain/message/message.state';
import { IdentityContext } from '../../identity.context';
import { NoteDelivery } from './note-delivery.command';
import { noteDelivery } from './note-delivery.decide';

@CommandHandler(NoteDelivery)
export class NoteDeliveryHandler implements ICommandHandler<NoteDelivery> {
  constructor(
    private readonly identity: IdentityContext,
    @Inject(MESSAGES_OPTIONS) private readonly options: MessagesOptions,
  ) {}

  async execute({ messageId, context }: NoteDelivery): Promise<void> {
    await this.identity.access.assertMay(context.principal, 'message.keep');
    const { streams } = this.identity.platform;
    const { state } = await streams.load(messageStream, messageId);
    if (state.status !== 'sent' || state.isDelivered !== null || state.reference === null) return;
    const carrier = this.options.carriers.find(({ id }) => id === state.carrier);
    const became = (await carrier?.deliveryOf?.(state.reference)) ?? 'on-its-way';
    await streams.decideAndAppend({
      ...{ stream: messageStream, id: messageId },
      context: { ...context, commandId: idFrom('what became of', messageId, became) },
      decide: (message) => noteDelivery(became, context.now.toISOString(), message),
    });
  }
}
