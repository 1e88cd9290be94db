import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { identifiersStream } from '../../domain/identifiers/identifiers.state';
import { IdentityContext } from '../../identity.context';
import { CheckIdentifier } from './check-identifier.command';
import type { CheckIdentifierRefusal } from './check-identifier.decide';
import { checkIdentifier } from './check-identifier.decide';

@CommandHandler(CheckIdentifier)
export class CheckIdentifierHandler implements ICommandHandler<CheckIdentifier> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({
    personId,
    identifierId,
    status,
    how,
    context,
  }: CheckIdentifier): Promise<Outcome<CheckIdentifierRefusal>> {
    await this.identity.access.assertMay(context.principal, 'identifier.check', { personId });
    const checked = { personId, identifierId, status, how, changedAt: context.now.toISOString() };
    return this.identity.platform.streams.decideAndAppend({
      stream: identifiersStream,
      id: personId,
      decide: (state) => checkIdentifier(checked, state),
      context,
    });
  }
}
