import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import type { LookQuestion } from '../../domain/look-question/look-question.state';
import { lookQuestionStream } from '../../domain/look-question/look-question.state';
import { IdentityContext } from '../../identity.context';
import { BreakGlassRow } from '../privacy-board/break-glass.row';
import { LookQuestionRow } from '../privacy-board/look-question.row';
import { AgencyRow } from '../staff/agency.row';
import { PractitionerRow } from '../staff/practitioner.row';
import { LookRow } from './look.row';
import { whoLookedProjection } from './who-looked.projection';
import type { WhoLookedRequest } from './who-looked.request';
import { WHAT, WHY } from './words.query';

const LOOKS_PER_PAGE = 50;

/** Who looked at a person's record, in words, for the person; the newest first. */
@Injectable()
export class WhoLookedQuery {
  constructor(private readonly identity: IdentityContext) {}

  async read(caller: Principal, personId: string, request: WhoLookedRequest, position: bigint) {
    await this.identity.access.assertMay(caller, 'view-log.read', { personId });
    await this.identity.runtime.reached(whoLookedProjection.id, position);
    const isOwn = caller.personId === personId;
    // The guardian looks at anybody's.
    const reader = isOwn ? caller : ({ ...caller, scope: 'alliance' } as const);
    const now = this.identity.platform.clock.now();
    const { looks, emergencies, questions, viewers } = await this.identity.database.reading(reader, async (rows) => {
      const emergencies = await rows.find(BreakGlassRow, { where: { personId }, order: { openedAt: 'DESC' } });
      const putOff = isOwn ? emergencies.filter(({ toldAfter }) => toldAfter !== null && toldAfter > now) : [];
      const looks = await page(rows, personId, request, putOff);
      return {
        looks,
        emergencies: emergencies.filter((one) => !putOff.includes(one)),
        questions: await rows.find(LookQuestionRow, {
          where: { personId, lookId: In(looks.map(({ eventId }) => eventId)) },
        }),
        viewers: await viewersOf(rows, personId, putOff),
      };
    });
    const say = await this.words(viewers.map(({ viewerId }) => viewerId));
    const more = looks.length > LOOKS_PER_PAGE ? looks[LOOKS_PER_PAGE - 1] : undefined;
    return {
      looks: await Promise.all(
        looks.slice(0, LOOKS_PER_PAGE).map(async ({ eventId, viewedAt, viewerId, role, agencyId, what, why }) => ({
          lookId: eventId,
          viewedAt,
          viewerId,
          ...{ viewerName: say.name(viewerId, role), role, agencyId, agencyName: say.agency(agencyId) },
          what: WHAT[what] ?? 'a part of your record',
          why: WHY[why] ?? 'to do their work',
          question: await this.question(questions.find(({ lookId }) => lookId === eventId)),
        })),
      ),
      next: more ? `${more.viewedAt.toISOString()}_${more.eventId}` : null,
      emergencies: emergencies.map(
        ({ emergencyId, memberId, role, agencyId, ground, openedAt, expiresAt, status }) => ({
          ...{ emergencyId, memberName: say.name(memberId, role), role, agencyName: say.agency(agencyId), ground },
          ...{ openedAt, expiresAt, isReviewed: status === 'reviewed' },
        }),
      ),
      viewers: viewers.map(({ viewerId, role, agencyId }) => ({
        ...{ viewerId, viewerName: say.name(viewerId, role), agencyId, agencyName: say.agency(agencyId) },
      })),
    };
  }

  private async question(row: LookQuestionRow | undefined) {
    if (!row) return null;
    const { state } = await this.identity.platform.streams.load(lookQuestionStream, row.questionId);
    if (state.status === 'not-asked') return null;
    const { status, dueAt, isWithGuardian, said } = state;
    return { questionId: row.questionId, status, dueAt, isWithGuardian, said, mayReopen: mayReopen(state) };
  }

  private async words(viewerIds: readonly string[]) {
    const { dataSource } = this.identity.database;
    const staff = await dataSource
      .getRepository(PractitionerRow)
      .find({ where: { practitionerId: In([...viewerIds]) } });
    const agencies = await dataSource.getRepository(AgencyRow).find();
    return {
      name: (id: string, role: string) =>
        staff.find(({ practitionerId }) => practitionerId === id)?.name ??
        (role === 'link-holder' ? 'Somebody who said yes to an ask' : 'Somebody close to you'),
      agency: (id: string | null) => agencies.find(({ agencyId }) => agencyId === id)?.name ?? null,
    };
  }
}

const mayReopen = (question: Exclude<LookQuestion, { status: 'not-asked' }>): boolean =>
  question.status === 'answered' && !question.guardianHasAnswered;

/** A page and one more. What was seen in an emergency that they are told of later is not in it yet. */
function page(rows: EntityManager, personId: string, request: WhoLookedRequest, putOff: readonly BreakGlassRow[]) {
  const { viewerId, agencyId, before } = request;
  const looks = rows
    .createQueryBuilder(LookRow, 'look')
    .where('look.person_id = :personId', { personId })
    .orderBy('look.viewed_at', 'DESC')
    .addOrderBy('look.event_id', 'DESC')
    .take(LOOKS_PER_PAGE + 1);
  if (viewerId) looks.andWhere('look.viewer_id = :viewerId', { viewerId });
  if (agencyId) looks.andWhere('look.agency_id = :agencyId', { agencyId });
  const [at, id] = before?.split('_') ?? [];
  if (at && id) looks.andWhere('(look.viewed_at, look.event_id) < (:at::timestamptz, :id::uuid)', { at, id });
  without(putOff).forEach(({ condition, values }) => looks.andWhere(condition, values));
  return looks.getMany();
}

async function viewersOf(rows: EntityManager, personId: string, putOff: readonly BreakGlassRow[]) {
  const viewers = rows
    .createQueryBuilder(LookRow, 'look')
    .select('look.viewer_id', 'viewerId')
    .addSelect('look.agency_id', 'agencyId')
    .where('look.person_id = :personId', { personId })
    .addSelect('min(look.role)', 'role')
    .groupBy('look.viewer_id, look.agency_id');
  without(putOff).forEach(({ condition, values }) => viewers.andWhere(condition, values));
  return viewers.getRawMany<{ viewerId: string; role: string; agencyId: string | null }>();
}

/** By which somebody is found before their record is opened. */
const ON_THE_WAY = `('board-initials', 'board-look-up')`;

/** What was seen in an emergency that they are told of later, and on the way to it; and that it is looked into. */
function without(putOff: readonly BreakGlassRow[]) {
  if (putOff.length === 0) return [];
  const lookedInto = { condition: `look.what <> 'board-privacy'`, values: {} };
  const seen = putOff.map(({ memberId, openedAt, expiresAt }, i) => ({
    condition: `NOT (look.viewer_id = :m${i} AND look.viewed_at <= :e${i} AND (look.viewed_at >= :o${i}
      OR look.viewed_at > :o${i}::timestamptz - interval '1 day' AND look.what IN ${ON_THE_WAY}))`,
    values: { [`m${i}`]: memberId, [`o${i}`]: openedAt, [`e${i}`]: expiresAt },
  }));
  return [lookedInto, ...seen];
}
