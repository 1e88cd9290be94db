import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { CarePlanContext, planIdOf } from '../../care-plan.context';
import type { CarerConcern } from '../../domain/carer-concern/carer-concern.state';
import { carerConcernStream } from '../../domain/carer-concern/carer-concern.state';
import { carerConcernsProjection } from './carer-concerns.projection';

const MOST = 100;

@Injectable()
export class CarerConcernsQuery {
  constructor(private readonly carePlan: CarePlanContext) {}

  /**
   * What people close told and what they were answered, the newest first: all of it to the team, to whoever told it their own,
   * and to the person what they may read.
   */
  async of(caller: Principal, personId: string): Promise<readonly CarerConcern[]> {
    const seen = await this.whatIsSeen(caller, personId);
    const { state } = await this.carePlan.platform.streams.load(carerConcernStream, personId);
    const told = state.filter(seen).reverse();
    // How somebody else may be reached is for whoever answers them.
    return caller.personId === personId ? told.map(({ atTheDoor: _, ...one }) => one) : told;
  }

  /** Answers that the caller owes, of the people on whose team they are. */
  async owed(caller: Principal, position: bigint) {
    const { access, database, platform, runtime } = this.carePlan;
    await access.assertMay(caller, 'carer-concern.list');
    await runtime.reached(carerConcernsProjection.id, position);
    const people = await access.peopleOf(caller);
    const rows = await database.reading(caller, (sql) =>
      sql.query<{ concern_id: string; person_id: string }[]>(
        `SELECT concern_id, person_id FROM carer_concern WHERE status <> 'answered' AND person_id = ANY($1::uuid[])
           AND person_id IS DISTINCT FROM $2 ORDER BY answer_due_at, concern_id LIMIT ${MOST}`,
        [people, caller.personId],
      ),
    );
    const owed = [];
    for (const { concern_id: concernId, person_id: personId } of rows) {
      if (!(await this.carePlan.mayReadAsTeam(caller, personId))) continue;
      const { state } = await platform.streams.load(carerConcernStream, personId);
      const concern = state.find((one) => one.concernId === concernId);
      if (concern) owed.push({ ...concern, personId });
    }
    return owed;
  }

  private async whatIsSeen(caller: Principal, personId: string): Promise<(concern: CarerConcern) => boolean> {
    if (caller.personId === personId) {
      await this.carePlan.access.assertMay(caller, 'carer-concern.read', { personId });
      return ({ mayBeShownToThePerson }) => mayBeShownToThePerson;
    }
    if (await this.carePlan.access.may(caller, 'carer-concern.follow', { personId })) {
      return ({ raisedBy }) => raisedBy !== null && raisedBy === caller.memberId;
    }
    await this.carePlan.planFor(caller, 'carer-concern.read', planIdOf(personId));
    return () => true;
  }
}
