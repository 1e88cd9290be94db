import type { Reaction } from '@platform/runtime/context-parts';
import { LookForDuplicates } from '../../commands/look-for-duplicates/look-for-duplicates.command';
import type { MatchedEvent } from '../../views/match-keys/match-keys.projection';
import { MATCHED_STREAMS } from '../../views/match-keys/match-keys.projection';

/** Whoever is new, or has a new name, number or birthday, may be somebody who is here already. */
export const whenMatchKeysChangeThenLookForDuplicates: Reaction = {
  id: 'identity.when-match-keys-change-then-look-for-duplicates.v1',
  streams: MATCHED_STREAMS,
  react(recorded, context) {
    const { type, data } = recorded.event as MatchedEvent;
    switch (type) {
      case 'PersonRegistered':
      case 'NamesGiven':
      case 'FormerNameRecorded':
      case 'IdentifierRecorded':
      case 'ContactIndexed':
        return new LookForDuplicates(data.personId, recorded.position, context);
      case 'FormerNameWithdrawn':
      case 'IdentifierStatusChanged':
      case 'IdentifierWithdrawn':
      case 'PersonAccountLinked':
        return undefined;
    }
  },
};
