import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import { OutcomesContext } from '../../outcomes.context';
import { SafetyPromptRow } from './safety-prompt.row';
import { safetyPromptsProjection } from './safety-prompts.projection';

const MOST = 200;
const SHOWN_DAYS = 14;
const DAY_MS = 24 * 60 * 60_000;

/** Who was asked to talk with somebody, and whether they have seen it. Read from rows that hold no answer. */
@Injectable()
export class SafetyPromptsQuery {
  constructor(private readonly outcomes: OutcomesContext) {}

  /** What nobody has said yet that they have seen: mine, and, once its time has passed, those of the agency that I coordinate. */
  async mine(caller: Principal, position: bigint) {
    const { access, runtime, database, views } = this.outcomes;
    await access.assertMay(caller, 'own-safety-prompts.read');
    await runtime.reached(safetyPromptsProjection.id, position);
    const around = await access.peopleOf(caller);
    const standingOf = await access.onEach(caller, around);
    const people = around.filter((id) => standingOf(id).may('safety-prompt.acknowledge', { part: 'progress' }));
    const coordinates = await access.may(caller, 'escalated-prompts.read', {});
    const open = { acknowledgedAt: IsNull(), acknowledgeBy: Not(IsNull()) };
    const own = { ...open, personId: In([...people]), memberId: caller.memberId ?? '' };
    const late = { ...open, escalatedAt: Not(IsNull()) };
    const ofTheAgency = [
      { ...late, agencyId: caller.agencyId ?? '' },
      { ...late, agencyId: IsNull() },
    ];
    const rows = await database.reading(coordinates ? { ...caller, scope: 'alliance' } : caller, (all) =>
      all.find(SafetyPromptRow, {
        where: [own, ...(coordinates ? ofTheAgency : [])],
        order: { acknowledgeBy: 'ASC', measureId: 'ASC' },
        take: MOST,
      }),
    );
    await views.recordBoard(
      caller,
      'today',
      rows.map(({ personId }) => personId),
    );
    return rows.map((row) => ({ ...inWords(row), personId: row.personId }));
  }

  /** Of the last two weeks: whom the product has told, and who has seen it. */
  async ofPerson(caller: Principal, personId: string, position: bigint) {
    const { access, runtime, database, views, platform } = this.outcomes;
    await access.assertMay(caller, 'safety-prompts.read', { personId, part: 'progress' });
    await runtime.reached(safetyPromptsProjection.id, position);
    await views.record(caller, personId, 'progress');
    const since = new Date(platform.clock.now().getTime() - SHOWN_DAYS * DAY_MS);
    const rows = await database.reading(caller, (all) =>
      all.find(SafetyPromptRow, {
        where: { personId, promptedAt: MoreThan(since) },
        order: { promptedAt: 'DESC' },
        take: MOST,
      }),
    );
    return rows.map(inWords);
  }
}

function inWords({ measureId, memberId, promptedAt, acknowledgeBy, ...row }: SafetyPromptRow) {
  return {
    ...{ measureId, memberId },
    promptedAt: promptedAt.toISOString(),
    acknowledgeBy: acknowledgeBy?.toISOString() ?? null,
    escalatedAt: row.escalatedAt?.toISOString() ?? null,
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    acknowledgedBy: row.acknowledgedBy,
  };
}
