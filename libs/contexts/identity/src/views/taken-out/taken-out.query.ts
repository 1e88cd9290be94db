import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import type { RowSubject } from '@platform/projections/row-level-security';
import { In } from 'typeorm';
import { IdentityContext } from '../../identity.context';
import { PersonRow } from '../people/person.row';
import { TakenOutRow } from './taken-out.row';

const MOST = 200;

/** What was found to be about somebody else: that it was, and never what it said. */
@Injectable()
export class TakenOutQuery {
  constructor(private readonly identity: IdentityContext) {}

  /** For the person: what kind of thing and when. Why could say of whom it was. */
  async of(caller: Principal, personId: string) {
    await this.identity.access.assertMay(caller, 'taken-out.read', { personId });
    const rows = await this.identity.database.reading(caller, (found) =>
      found.find(TakenOutRow, { where: { personId }, order: { foundAt: 'DESC' }, take: MOST }),
    );
    return rows.map(({ takenOutId, what, foundAt }) => ({ takenOutId, what, foundAt }));
  }

  /** For whoever answers for privacy in the key worker's agency, and of all of it for the guardian. */
  async board(caller: Principal) {
    const { access, database, views } = this.identity;
    await access.assertMay(caller, 'taken-out-board.read', { agencyIds: [caller.agencyId] });
    const seesAll = caller.role === 'caldicott-guardian';
    const everybody: RowSubject = { personId: null, memberId: null, agencyId: null, scope: 'alliance' };
    const reader = seesAll ? everybody : { ...caller, personId: null };
    const rows = await database.reading(reader, (found) =>
      found.find(TakenOutRow, { order: { foundAt: 'DESC' }, take: MOST }),
    );
    const people = [...new Set(rows.map(({ personId }) => personId))];
    await views.recordBoard(caller, 'taken-out', people);
    const known = await database.reading(everybody, (found) => found.find(PersonRow, { where: { personId: In(people) } })); // prettier-ignore
    const names = new Map(known.map(({ personId, name }) => [personId, name]));
    return rows.map(({ agencyId: _agencyId, ...row }) => ({ ...row, personName: names.get(row.personId) ?? null }));
  }
}
