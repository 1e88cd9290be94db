import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { answer } from '@platform/http/answer';
import type { NumberFault, NumberKind } from '../../domain/identifiers/number.rules';
import { readNumber } from '../../domain/identifiers/number.rules';
import { IdentityContext } from '../../identity.context';
import { identityRefusals } from '../../identity.refusals';
import { IS_DEMONSTRATION } from '../account/account.controller';
import { MATCH_KEYS_USE, MATCH_KEYS_VIEW, numberDigest } from '../match-keys/match-keys.projection';
import { PeopleQuery } from '../people/people.query';

/** Whose number it is, of those whom the caller may know. The number is compared as a keyed digest, and kept nowhere. */
@Injectable()
export class LookUpQuery {
  constructor(
    private readonly identity: IdentityContext,
    private readonly people: PeopleQuery,
    @Inject(IS_DEMONSTRATION) private readonly isDemonstration: boolean,
  ) {}

  async find(caller: Principal, kind: NumberKind, typed: string, position: bigint) {
    const { access, database, platform, runtime, views } = this.identity;
    await access.assertMay(caller, 'identifier.look-up');
    const read = readNumber(kind, typed, this.isDemonstration);
    if ('refused' in read) return answer<NumberFault>(read, identityRefusals, {});
    await runtime.reached(MATCH_KEYS_VIEW, position);
    const digest = numberDigest(platform.keyFor(MATCH_KEYS_USE), kind, read.value);
    const rows = await database.query<{ person_id: string }>(
      `SELECT DISTINCT person_id FROM match_key WHERE kind = 'number' AND digest = $1`,
      [digest],
    );
    const found = rows.map((row) => row.person_id);
    const known = await this.people.names(caller, found, position);
    const shown = known.map(({ personId }) => personId);
    await views.recordBoard(caller, 'look-up', shown);
    return known;
  }
}
