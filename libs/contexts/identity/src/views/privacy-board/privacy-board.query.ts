import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import type { RowSubject } from '@platform/projections/row-level-security';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { lookQuestionStream } from '../../domain/look-question/look-question.state';
import { IdentityContext } from '../../identity.context';
import { PersonRow } from '../people/person.row';
import { PractitionerRow } from '../staff/practitioner.row';
import { BreakGlassRow } from './break-glass.row';
import { LookQuestionRow } from './look-question.row';
import { LookReviewRow } from './look-review.row';
import { privacyBoardProjection } from './privacy-board.projection';

const MOST_OF_EACH = 200;

/** What waits for whoever answers for privacy: an officer sees what is about members of their agency, the guardian all. */
@Injectable()
export class PrivacyBoardQuery {
  constructor(private readonly identity: IdentityContext) {}

  async read(caller: Principal, position: bigint) {
    const { access, database, runtime, views } = this.identity;
    await access.assertMay(caller, 'privacy-board.read', { agencyIds: [caller.agencyId] });
    await runtime.reached(privacyBoardProjection.id, position);
    const seesAll = caller.role === 'caldicott-guardian';
    const reader: RowSubject = seesAll ? { ...caller, scope: 'alliance' } : { ...caller, personId: null };
    const found = await database.reading(reader, (rows) =>
      waiting(rows, seesAll ? {} : { agencyId: caller.agencyId ?? '' }),
    );
    const people = [...found.looks, ...found.questions, ...found.emergencies].map(({ personId }) => personId);
    await views.recordBoard(caller, 'privacy', people);
    const names = await this.names([...new Set(people)]);
    const about = <Row extends { readonly personId: string }>(row: Row, memberId: string) => ({
      ...row,
      personName: names.person.get(row.personId) ?? null,
      memberName: names.staff.get(memberId) ?? null,
      isYours: memberId === caller.memberId,
    });
    return {
      looks: found.looks.map((row) => about(row, row.viewerId)),
      questions: await Promise.all(
        found.questions.map(async (row) => ({ ...about(row, row.viewerId), said: await this.said(row.questionId) })),
      ),
      emergencies: found.emergencies.map((row) => about(row, row.memberId)),
    };
  }

  private async said(questionId: string) {
    const { state } = await this.identity.platform.streams.load(lookQuestionStream, questionId);
    return state.status === 'not-asked' ? [] : state.said;
  }

  private async names(people: readonly string[]) {
    const { database } = this.identity;
    const known = await database.reading(
      { personId: null, memberId: null, agencyId: null, scope: 'alliance' },
      (rows) => rows.find(PersonRow, { where: { personId: In(people) } }), // prettier-ignore
    );
    const staff = await database.dataSource.getRepository(PractitionerRow).find();
    return {
      person: new Map(known.map(({ personId, name }) => [personId, name])),
      staff: new Map(staff.map(({ practitionerId, name }) => [practitionerId, name])),
    };
  }
}

async function waiting(rows: EntityManager, of: { readonly agencyId?: string }) {
  return {
    looks: await rows.find(LookReviewRow, {
      where: { ...of, status: 'to-review' },
      order: { flaggedAt: 'ASC', viewedAt: 'ASC', lookId: 'ASC' },
      take: MOST_OF_EACH,
    }),
    questions: await rows.find(LookQuestionRow, {
      where: { ...of, status: 'open' },
      order: { dueAt: 'ASC', questionId: 'ASC' },
      take: MOST_OF_EACH,
    }),
    emergencies: await rows.find(BreakGlassRow, {
      where: { ...of, status: 'to-review' },
      order: { reviewDueAt: 'ASC', emergencyId: 'ASC' },
      take: MOST_OF_EACH,
    }),
  };
}
