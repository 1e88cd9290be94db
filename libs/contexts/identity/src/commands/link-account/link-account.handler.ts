import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { personStream } from '../../domain/person/person.state';
import { IdentityContext } from '../../identity.context';
import { LinkAccount } from './link-account.command';
import type { LinkAccountRefusal } from './link-account.decide';
import { linkAccount } from './link-account.decide';

@CommandHandler(LinkAccount)
export class LinkAccountHandler implements ICommandHandler<LinkAccount> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ link, context }: LinkAccount): Promise<Outcome<LinkAccountRefusal>> {
    await this.identity.access.assertMay(context.principal, 'account.link');
    const linked = await this.identity.database.query(
      'SELECT 1 AS one FROM person_account WHERE account_id = $1 AND person_id <> $2',
      [link.accountId, link.personId],
    );
    return this.identity.platform.streams.decideAndAppend({
      stream: personStream,
      id: link.personId,
      decide: (state) => linkAccount(link, state, linked.length > 0),
      context,
    });
  }
}
