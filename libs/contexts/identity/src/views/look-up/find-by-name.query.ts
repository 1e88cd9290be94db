import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { NOBODY } from '@platform/projections/row-level-security';
import { IdentityContext } from '../../identity.context';
import { peopleProjection } from '../people/people.projection';

const MOST_FOUND = 20;

/** People by a part of their name, for whoever holds the lists of the alliance and decides whom something concerns. */
@Injectable()
export class FindByNameQuery {
  constructor(private readonly identity: IdentityContext) {}

  /** Each word must be in the name. The look is recorded, and shown to whoever was found. */
  async find(caller: Principal, name: string, position: bigint) {
    const { access, database, runtime, views } = this.identity;
    await access.assertMay(caller, 'person.list-all');
    await runtime.reached(peopleProjection.id, position);
    const words = name.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
    const found = await database.reading({ ...NOBODY, scope: 'alliance' }, (rows) =>
      rows.query<{ personId: string; name: string; registeredAt: Date }[]>(
        `SELECT person_id AS "personId", name, registered_at AS "registeredAt" FROM person
         WHERE (SELECT bool_and(strpos(lower(name), word) > 0) FROM unnest($1::text[]) AS word)
         ORDER BY name, registered_at LIMIT ${MOST_FOUND}`,
        [words],
      ),
    );
    await views.recordBoard(
      caller,
      'look-up',
      found.map(({ personId }) => personId),
    );
    return found;
  }
}
