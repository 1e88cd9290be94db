import type { CommandContext } from '@platform/event-store/command-context';
import type { RelationshipEnded } from '../../domain/relationship/relationship.events';

export class EndRelationship {
  constructor(
    readonly end: RelationshipEnded['data'],
    readonly context: CommandContext,
    /** They left their agency, and not the team alone. */
    readonly leftAgency = false,
  ) {}
}
