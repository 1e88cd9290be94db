import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { matchKeysStream } from '../../domain/match-keys/match-keys.state';
import { IdentityContext } from '../../identity.context';
import { IndexContact } from './index-contact.command';
import type { IndexContactRefusal } from './index-contact.decide';
import { indexContact } from './index-contact.decide';

@CommandHandler(IndexContact)
export class IndexContactHandler implements ICommandHandler<IndexContact> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ contact, context }: IndexContact): Promise<Outcome<IndexContactRefusal>> {
    await this.identity.access.assertMay(context.principal, 'contact.index');
    return this.identity.platform.streams.decideAndAppend({
      stream: matchKeysStream,
      id: contact.personId,
      decide: (state) => indexContact(contact, state),
      context,
    });
  }
}
