import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { relationshipStream } from '../../domain/relationship/relationship.state';
import { IdentityContext } from '../../identity.context';
import { EndRelationship } from './end-relationship.command';
import type { EndRelationshipRefusal } from './end-relationship.decide';
import { endRelationship } from './end-relationship.decide';

@CommandHandler(EndRelationship)
export class EndRelationshipHandler implements ICommandHandler<EndRelationship> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ end, context, leftAgency }: EndRelationship): Promise<Outcome<EndRelationshipRefusal>> {
    await this.identity.access.assertMay(context.principal, 'relationship.keep');
    return this.identity.platform.streams.decideAndAppend({
      stream: relationshipStream,
      id: end.relationshipId,
      decide: (state) => endRelationship(end, state, leftAgency),
      context,
    });
  }
}
