import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { identifiersStream } from '../../domain/identifiers/identifiers.state';
import { IdentityContext } from '../../identity.context';
import { WithdrawIdentifier } from './withdraw-identifier.command';
import type { WithdrawIdentifierRefusal } from './withdraw-identifier.decide';
import { withdrawIdentifier } from './withdraw-identifier.decide';

@CommandHandler(WithdrawIdentifier)
export class WithdrawIdentifierHandler implements ICommandHandler<WithdrawIdentifier> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({
    personId,
    identifierId,
    because,
    context,
  }: WithdrawIdentifier): Promise<Outcome<WithdrawIdentifierRefusal>> {
    await this.identity.access.assertMay(context.principal, 'identifier.withdraw', { personId });
    const withdrawal = { personId, identifierId, because, withdrawnAt: context.now.toISOString() };
    return this.identity.platform.streams.decideAndAppend({
      stream: identifiersStream,
      id: personId,
      decide: (state) => withdrawIdentifier(withdrawal, state),
      context,
    });
  }
}
