import type { CommandContext } from '@platform/event-store/command-context';
import type { RelationshipStarted } from '../../domain/relationship/relationship.events';

export class StartRelationship {
  constructor(
    readonly relationship: RelationshipStarted['data'],
    readonly context: CommandContext,
  ) {}
}
