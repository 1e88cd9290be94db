import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { idFrom } from '@platform/event-store/command-context';
import type { DuplicateReason } from '../../domain/record-pair/record-pair.events';
import { recordPairStream } from '../../domain/record-pair/record-pair.state';
import { IdentityContext } from '../../identity.context';
import { MATCH_KEYS_VIEW } from '../../views/match-keys/match-keys.projection';
import { LookForDuplicates } from './look-for-duplicates.command';
import { flagPossibleDuplicate } from './look-for-duplicates.decide';

interface Alike {
  readonly person_id: string;
  readonly same_number: boolean;
  readonly same_contact: boolean;
  readonly same_birthday_similar_name: boolean;
}

/** Compares keyed digests and nothing that could be read. */
@CommandHandler(LookForDuplicates)
export class LookForDuplicatesHandler implements ICommandHandler<LookForDuplicates> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ personId, position, context }: LookForDuplicates): Promise<void> {
    await this.identity.access.assertMay(context.principal, 'duplicates.look-for');
    await this.identity.runtime.reached(MATCH_KEYS_VIEW, position);
    for (const alike of await this.alikeTo(personId)) {
      const reasons = reasonsOf(alike);
      const [firstId = '', secondId = ''] = [personId, alike.person_id].sort();
      const pairId = idFrom('record-pair', firstId, secondId);
      const found = { pairId, firstId, secondId, reasons, flaggedAt: context.now.toISOString() };
      if (reasons.length === 0) continue;
      await this.identity.platform.streams.decideAndAppend({
        stream: recordPairStream,
        id: pairId,
        decide: (state) => flagPossibleDuplicate(found, state),
        context,
      });
    }
  }

  /** A name alone is nothing to go by; with the same birthday it is. */
  private alikeTo(personId: string): Promise<Alike[]> {
    return this.identity.database.query<Alike>(
      `SELECT other.person_id,
         bool_or(other.kind = 'number') AS same_number,
         bool_or(other.kind = 'contact') AS same_contact,
         bool_or(other.kind = 'born' AND EXISTS (
           SELECT FROM match_key my_name JOIN match_key their_name USING (kind, digest)
           WHERE kind = 'name' AND my_name.person_id = $1 AND their_name.person_id = other.person_id
         )) AS same_birthday_similar_name
       FROM match_key mine JOIN match_key other USING (kind, digest)
       WHERE mine.person_id = $1 AND other.person_id <> $1 AND kind IN ('number', 'contact', 'born')
       GROUP BY other.person_id ORDER BY other.person_id`,
      [personId],
    );
  }
}

function reasonsOf(alike: Alike): DuplicateReason[] {
  return [
    ...(alike.same_number ? (['same-number'] as const) : []),
    ...(alike.same_birthday_similar_name ? (['same-birthday-similar-name'] as const) : []),
    ...(alike.same_contact ? (['same-contact'] as const) : []),
  ];
}
