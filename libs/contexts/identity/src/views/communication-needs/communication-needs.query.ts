import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { communicationNeedsStream } from '../../domain/communication-needs/communication-needs.state';
import { isAdjustment } from '../../domain/communication-needs/need.rules';
import type { NeedCode } from '../../domain/communication-needs/need.rules';
import { IdentityContext } from '../../identity.context';
import { communicationNeedsProjection } from './communication-needs.projection';

const MOST_PEOPLE = 100;
const LAST_CONTACTS = 5;

interface NeedRow {
  readonly whose_id: string;
  readonly code: NeedCode;
  readonly language: string | null;
}

@Injectable()
export class CommunicationNeedsQuery {
  constructor(private readonly identity: IdentityContext) {}

  /** Everything about one person, or one carer, with their words. */
  async one(caller: Principal, whoseId: string) {
    await this.identity.assertMayAboutNeeds(caller, 'needs.read', whoseId);
    return this.stated(whoseId);
  }

  /** Without asking who may: for a query that has asked. */
  async stated(whoseId: string) {
    const { state } = await this.identity.platform.streams.load(communicationNeedsStream, whoseId);
    return {
      needs: state.needs.map(({ promptedFor, ...need }) => ({
        ...need,
        isAdjustment: isAdjustment(need.code),
        isReviewDue: promptedFor !== null,
      })),
      timesMet: state.contacts.filter(({ met }) => met).length,
      timesNotMet: state.contacts.filter(({ met }) => !met).length,
      contacts: state.contacts.slice(-LAST_CONTACTS).reverse(),
    };
  }

  /** For boards: codes of those whom the caller has on a team, or all of them where the caller holds the queue. */
  async flags(caller: Principal, ids: readonly string[], position: bigint) {
    const { access, database, runtime } = this.identity;
    await access.assertMay(caller, 'person.list');
    await runtime.reached(communicationNeedsProjection.id, position);
    const wanted = ids.slice(0, MOST_PEOPLE);
    const seesAll = await access.may(caller, 'person.list-all');
    const known = seesAll ? wanted : await access.peopleOf(caller);
    const mine = wanted.filter((id) => known.includes(id));
    const rows = await database.query<NeedRow>(
      'SELECT whose_id, code, language FROM communication_need WHERE whose_id = ANY($1) ORDER BY recorded_at, need_id',
      [mine],
    );
    const door = await database.query<{ person_id: string; words: string }>(
      `SELECT person_id, communication_needs AS words FROM person
       WHERE person_id = ANY($1) AND communication_needs IS NOT NULL`,
      [mine],
    );
    return mine.map((personId) => {
      const needs = rows
        .filter((row) => row.whose_id === personId)
        .map(({ code, language }) => ({ code, language, isAdjustment: isAdjustment(code) }));
      // What was said at the door stands until somebody has asked.
      const words = needs.length === 0 ? door.find((row) => row.person_id === personId)?.words : undefined;
      return { personId, needs, saidAtTheDoor: words ?? null };
    });
  }

  /** What the caller has to ask again, as key worker of the person or of whom a carer cares for. */
  async reviewsDue(caller: Principal, position: bigint) {
    await this.identity.access.assertMay(caller, 'person.list');
    await this.identity.runtime.reached(communicationNeedsProjection.id, position);
    const rows = await this.identity.database.reading(caller, (shown) =>
      shown.query<(NeedRow & { person_id: string; is_carer: boolean; due_on: string })[]>(
        `SELECT n.whose_id, n.code, n.language, n.prompted_for::text AS due_on, k.person_id,
         k.person_id <> n.whose_id AS is_carer
       FROM communication_need n
       JOIN relationship k ON k.member_id = $1 AND k.is_key_worker AND k.ended_at IS NULL AND (
         k.person_id = n.whose_id OR EXISTS (
           SELECT FROM relationship c WHERE c.member_id = n.whose_id AND c.person_id = k.person_id AND c.role = 'carer'
             AND c.ended_at IS NULL))
       WHERE n.prompted_for = n.review_on ORDER BY n.prompted_for, n.need_id`,
        [caller.memberId],
      ),
    );
    return rows.map(({ person_id: personId, is_carer: isCarers, code, language, due_on: dueOn }) => ({
      ...{ personId, isCarers, code, language, dueOn },
    }));
  }
}
