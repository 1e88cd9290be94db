import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { Inject } from '@nestjs/common';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import { identifiersStream } from '../../domain/identifiers/identifiers.state';
import { IdentityContext } from '../../identity.context';
import { IS_DEMONSTRATION } from '../../views/account/account.controller';
import { RecordIdentifier } from './record-identifier.command';
import type { RecordIdentifierRefusal } from './record-identifier.decide';
import { recordIdentifier } from './record-identifier.decide';

@CommandHandler(RecordIdentifier)
export class RecordIdentifierHandler implements ICommandHandler<RecordIdentifier> {
  constructor(
    private readonly identity: IdentityContext,
    @Inject(IS_DEMONSTRATION) private readonly isDemonstration: boolean,
  ) {}

  async execute({ personId, kind, typed, context }: RecordIdentifier): Promise<Outcome<RecordIdentifierRefusal>> {
    await this.identity.access.assertMay(context.principal, 'identifier.record', { personId });
    const number = {
      ...{ personId, kind, typed, allowsTestNumbers: this.isDemonstration },
      identifierId: newId(context, 'identifier'),
      at: context.now.toISOString(),
    };
    return this.identity.platform.streams.decideAndAppend({
      stream: identifiersStream,
      id: personId,
      decide: (state) => recordIdentifier(number, state),
      context,
    });
  }
}
