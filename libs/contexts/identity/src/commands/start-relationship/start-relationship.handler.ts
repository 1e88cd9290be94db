import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { relationshipStream } from '../../domain/relationship/relationship.state';
import { IdentityContext } from '../../identity.context';
import { StartRelationship } from './start-relationship.command';
import type { StartRelationshipRefusal } from './start-relationship.decide';
import { startRelationship } from './start-relationship.decide';

@CommandHandler(StartRelationship)
export class StartRelationshipHandler implements ICommandHandler<StartRelationship> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ relationship, context }: StartRelationship): Promise<Outcome<StartRelationshipRefusal>> {
    await this.identity.access.assertMay(context.principal, 'relationship.keep');
    return this.identity.platform.streams.decideAndAppend({
      stream: relationshipStream,
      id: relationship.relationshipId,
      decide: (state) => startRelationship(relationship, state),
      context,
    });
  }
}
