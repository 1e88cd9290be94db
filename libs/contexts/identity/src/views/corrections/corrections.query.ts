import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { correctionStream } from '../../domain/correction/correction.state';
import { IdentityContext } from '../../identity.context';
import { correctionsProjection } from './corrections.projection';

const MOST = 100;

@Injectable()
export class CorrectionsQuery {
  constructor(private readonly identity: IdentityContext) {}

  /** What the person said was wrong, what was answered, and by when an answer is owed; the newest first. */
  async of(caller: Principal, personId: string) {
    await this.identity.access.assertMay(caller, 'correction.read', { personId });
    const { state } = await this.identity.platform.streams.load(correctionStream, personId);
    return [...state].reverse();
  }

  /** Answers that are owed: by a key worker of their own people, and by the guardian of everybody where it is overdue. */
  async owed(caller: Principal, position: bigint) {
    const { access, database, platform, runtime } = this.identity;
    await access.assertMay(caller, 'correction.list');
    await runtime.reached(correctionsProjection.id, position);
    const rows = await database.query<{ correction_id: string; person_id: string }>(
      `SELECT c.correction_id, c.person_id FROM correction c WHERE c.status <> 'answered' AND (
         ($2 AND c.status = 'overdue') OR EXISTS (
           SELECT FROM relationship r WHERE r.person_id = c.person_id AND r.member_id = $1 AND r.is_key_worker
             AND r.ended_at IS NULL))
       ORDER BY c.due_at, c.correction_id LIMIT ${MOST}`,
      [caller.memberId, caller.role === 'caldicott-guardian'],
    );
    const owed = [];
    for (const { correction_id: correctionId, person_id: personId } of rows) {
      const { state } = await platform.streams.load(correctionStream, personId);
      const correction = state.find((one) => one.correctionId === correctionId);
      if (correction) owed.push({ ...correction, personId });
    }
    return owed;
  }
}
