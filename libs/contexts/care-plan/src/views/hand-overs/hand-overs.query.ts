import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import type { RowSubject } from '@platform/projections/row-level-security';
import { In } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import { CarePlanContext } from '../../care-plan.context';
import { accountable, isUnderWay } from '../../domain/hand-over/accountable.rules';
import { missingFor } from '../../domain/hand-over/arrangement.rules';
import type { HandOverArranged } from '../../domain/hand-over/hand-over.events';
import { everybodyTold, isLate, timingOf } from '../../domain/hand-over/lateness.rules';
import { AccountableQuery } from '../accountable/accountable.query';
import type { HandOversOfPerson } from '../accountable/accountable.query';
import { HandOverRow } from './hand-over.row';
import { handOverBoardProjection } from './hand-overs.projection';

const MOST_OPEN = 200;
const LAST_CLOSED = 20;
const SEES_THE_WHOLE_ALLIANCE: readonly string[] = ['service-manager', 'hub-coordinator'];

@Injectable()
export class HandOversQuery {
  constructor(
    private readonly carePlan: CarePlanContext,
    private readonly accountable: AccountableQuery,
  ) {}

  /** What is under way, the next due first, then what ended last. */
  async board(caller: Principal, position: bigint) {
    await this.carePlan.access.assertMay(caller, 'hand-over-board.read');
    await this.carePlan.runtime.reached(handOverBoardProjection.id, position);
    const { agencyId } = caller;
    const seesAll = SEES_THE_WHOLE_ALLIANCE.includes(caller.role);
    if (!seesAll && !agencyId) return { items: [] };
    const where = [{ fromAgencyId: agencyId ?? '' }, { toAgencyId: agencyId ?? '' }];
    const items = seesAll
      ? await this.items({ ...caller, scope: 'alliance' }, [{}])
      : await this.items(caller, where); // prettier-ignore
    const shown = items.map(({ personId }) => personId);
    await this.carePlan.views.recordBoard(caller, 'hand-overs-board', shown);
    return { items };
  }

  /** For the person and their team, with what was arranged. */
  async ofPerson(caller: Principal, personId: string, position: bigint) {
    await this.carePlan.assertMayList(caller, 'hand-over.read', personId);
    await this.carePlan.runtime.reached(handOverBoardProjection.id, position);
    await this.carePlan.views.record(caller, personId, 'hand-overs');
    return this.items(caller, [{ personId }], true);
  }

  private async items(reader: RowSubject, where: readonly FindOptionsWhere<HandOverRow>[], withArrangement = false) {
    const of = (...statuses: HandOverRow['status'][]) => where.map((one) => ({ ...one, status: In(statuses) }));
    const found = await this.carePlan.database.reading(reader, async (rows) => [
      ...(await rows.find(HandOverRow, {
        where: of('proposed', 'accepted'),
        order: { contactDueAt: 'ASC' },
        take: MOST_OPEN,
      })),
      ...(await rows.find(HandOverRow, {
        where: of('completed', 'withdrawn'),
        order: { changedAt: 'DESC' },
        take: LAST_CLOSED,
      })),
    ]);
    const people = [...new Set(found.map(({ personId }) => personId))];
    const courses = new Map(
      await Promise.all(people.map(async (personId) => [personId, await this.accountable.of(personId)] as const)),
    );
    const items = found.map((row) => this.item(row, courses.get(row.personId), withArrangement));
    return items.filter((item) => item !== undefined);
  }

  /** From the stream, so that nobody acts on who was accountable a moment ago. The arrangement is for the team alone. */
  private item({ handOverId }: HandOverRow, course: HandOversOfPerson | undefined, withArrangement: boolean) {
    const loaded = course?.handOvers.find((one) => one.handOverId === handOverId);
    if (!loaded) return undefined;
    const { state, revision } = loaded;
    const { medicines, present, section117, ...proposal } = state.proposal;
    const { arranged } = state;
    // One answer for all hand-overs of a person; of a person without a team, whom this one names.
    const { agencyId, memberId } = course?.accountable ?? accountable(state);
    const timing = timingOf(state);
    return {
      ...proposal,
      ...(withArrangement ? { medicines, present, section117, goesAlong: arranged && inWords(arranged) } : {}),
      direction: proposal.direction ?? 'step-down',
      missing: isUnderWay(state) ? missingFor(arranged, proposal.personId) : [],
      receiverId: state.receiverId,
      status: state.status,
      accountableAgencyId: agencyId,
      accountableMemberId: memberId,
      late: isLate(timing, this.carePlan.platform.clock.now()),
      toldAboutLateness: everybodyTold(timing),
      firstContactAt: state.firstContactAt,
      revision: revision.toString(),
    };
  }
}

function inWords({ handOverId: _id, personId: _person, ...settled }: HandOverArranged['data']) {
  return settled;
}
