import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Principal } from '@platform/access-control/principal';
import { IntakeContext } from '../../intake.context';
import { ImmediateNeedRow } from './immediate-need.row';
import { immediateNeedsProjection } from './immediate-needs.projection';

const MOST = 200;

@Injectable()
export class ImmediateNeedsQuery {
  constructor(private readonly intake: IntakeContext) {}

  /** All of one person: first what is still open, the soonest due first. */
  async ofPerson(caller: Principal, personId: string, position: bigint) {
    await this.intake.access.assertMay(caller, 'introduction.read', { personId, part: 'introduction' });
    await this.intake.runtime.reached(immediateNeedsProjection.id, position);
    await this.intake.views.record(caller, personId, 'immediate-needs');
    const needs = await this.intake.database.reading(caller, (rows) =>
      rows.find(ImmediateNeedRow, { where: { personId }, order: { dueAt: 'ASC' }, take: MOST }),
    );
    return [...needs.filter(({ metAt }) => metAt === null), ...needs.filter(({ metAt }) => metAt !== null)];
  }

  /** What the caller said they would see to, of people whose record they may open now. */
  async owedBy(caller: Principal, position: bigint) {
    await this.intake.access.assertMay(caller, 'own-immediate-needs.read');
    await this.intake.runtime.reached(immediateNeedsProjection.id, position);
    const people = await this.intake.access.peopleOf(caller);
    const needs = await this.intake.database.reading(caller, (rows) =>
      rows.find(ImmediateNeedRow, {
        where: { responderId: caller.memberId ?? '', metAt: IsNull(), personId: In([...people]) },
        order: { dueAt: 'ASC' },
        take: MOST,
      }),
    );
    await this.intake.views.recordBoard(
      caller,
      'today',
      needs.map(({ personId }) => personId),
    );
    return needs.map(({ needId, personId, kind, words, dueAt }) => ({ needId, personId, kind, words, dueAt }));
  }
}
