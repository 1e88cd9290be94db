import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { answer } from '@platform/http/answer';
import type { NumberFault, NumberKind } from '../../domain/identifiers/number.rules';
import { readNumber } from '../../domain/identifiers/number.rules';
import { IdentityContext } from '../../identity.context';
import { identityRefusals } from '../../identity.refusals';
import { IS_DEMONSTRATION } from '../account/account.controller';
import { MATCH_KEYS_USE, MATCH_KEYS_VIEW, numberDigest } from '../match-keys/match-keys.projection';

/** Whose number it is, for somebody who may open a record in an emergency: an id and no name. The look-up is itself recorded. */
@Injectable()
export class EmergencyLookUpQuery {
  constructor(
    private readonly identity: IdentityContext,
    @Inject(IS_DEMONSTRATION) private readonly isDemonstration: boolean,
  ) {}

  async find(caller: Principal, kind: NumberKind, typed: string) {
    const { access, database, platform, runtime, views } = this.identity;
    await access.assertMay(caller, 'emergency.open');
    const read = readNumber(kind, typed, this.isDemonstration);
    if ('refused' in read) return answer<NumberFault>(read, identityRefusals, {});
    await runtime.reached(MATCH_KEYS_VIEW, 0n);
    const rows = await database.query<{ person_id: string }>(
      `SELECT DISTINCT person_id FROM match_key WHERE kind = 'number' AND digest = $1 ORDER BY person_id`,
      [numberDigest(platform.keyFor(MATCH_KEYS_USE), kind, read.value)],
    );
    const found = rows.map((row) => row.person_id);
    await views.recordBoard(caller, 'look-up', found);
    return { people: found };
  }
}
