import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { correctionStream } from '../../domain/correction/correction.state';
import { IdentityContext } from '../../identity.context';
import { correctionsProjection } from './corrections.projection';

const MOST = 100;

/** What was written, or taken out, because the person said that something was wrong. */
interface Change {
  readonly what: string;
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** A key worker is told that something of theirs is kept from use, and somebody who is shown the words answers. */
function mayAnswer({ role }: Principal, isKeptFromUse: boolean): boolean {
  return !isKeptFromUse || role === 'privacy-officer' || role === 'caldicott-guardian';
}

@Injectable()
export class CorrectionsQuery {
  constructor(private readonly identity: IdentityContext) {}

  /** What the person said was wrong, what was answered and changed, and by when an answer is owed; the newest first. */
  async of(caller: Principal, personId: string, position: bigint) {
    const { access, database, platform, runtime } = this.identity;
    await access.assertMay(caller, 'correction.read', { personId });
    await runtime.reached(correctionsProjection.id, position);
    const { state } = await platform.streams.load(correctionStream, personId);
    const changes = await database.query<Change & { correctionId: string }>(
      `SELECT correction_id AS "correctionId", what, changed_by AS "changedBy", changed_at AS "changedAt"
       FROM correction_change WHERE person_id = $1 ORDER BY changed_at, what`,
      [personId],
    );
    const of = (correctionId: string): Change[] =>
      changes
        .filter((change) => change.correctionId === correctionId)
        .map(({ what, changedBy, changedAt }) => ({ what, changedBy, changedAt }));
    return [...state].reverse().map((one) => ({ ...one, changes: of(one.correctionId) }));
  }

  /**
   * Answers that are owed: by a key worker of their own people; where something is kept from use, by the privacy officer of the key
   * worker's agency and by the guardian; where it is overdue, by the guardian too.
   */
  async owed(caller: Principal, position: bigint) {
    const { access, database, platform, runtime } = this.identity;
    await access.assertMay(caller, 'correction.list');
    await runtime.reached(correctionsProjection.id, position);
    const rows = await database.query<{ correction_id: string; person_id: string }>(
      `SELECT c.correction_id, c.person_id FROM correction c WHERE c.status <> 'answered' AND (
         ($2 AND (c.status = 'overdue' OR c.kept_from_use)) OR EXISTS (
           SELECT FROM relationship r WHERE r.person_id = c.person_id AND r.is_key_worker AND r.ended_at IS NULL
             AND (CASE WHEN $4 THEN c.kept_from_use AND r.agency_id = $3 ELSE r.member_id = $1 END)))
       ORDER BY c.due_at, c.correction_id LIMIT ${MOST}`,
      [
        ...[caller.memberId, caller.role === 'caldicott-guardian'],
        ...[caller.agencyId, caller.role === 'privacy-officer'],
      ],
    );
    const owed = [];
    for (const { correction_id: correctionId, person_id: personId } of rows) {
      const { state } = await platform.streams.load(correctionStream, personId);
      const correction = state.find((one) => one.correctionId === correctionId);
      if (correction) owed.push({ ...correction, personId, isYours: mayAnswer(caller, correction.keptFromUse) });
    }
    return owed;
  }
}
