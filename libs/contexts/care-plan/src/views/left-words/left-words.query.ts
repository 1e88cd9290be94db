import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { NOBODY } from '@platform/projections/row-level-security';
import { CarePlanContext } from '../../care-plan.context';
import { leftWordStream } from '../../domain/left-word/left-word.state';
import { leftWordsProjection } from './left-words.projection';

const MOST = 100;

@Injectable()
export class LeftWordsQuery {
  constructor(private readonly carePlan: CarePlanContext) {}

  /** What was left at the door and is with no team yet, the soonest due first. */
  async waiting(caller: Principal, position: bigint) {
    const { access, database, platform, runtime } = this.carePlan;
    await access.assertMay(caller, 'left-word.list');
    await runtime.reached(leftWordsProjection.id, position);
    const rows = await database.reading({ ...NOBODY, scope: 'alliance' }, (sql) =>
      sql.query<{ word_id: string }[]>(`SELECT word_id FROM left_word ORDER BY due_at, word_id LIMIT ${MOST}`),
    );
    const now = platform.clock.now().toISOString();
    const words = await Promise.all(
      rows.map(async ({ word_id: wordId }) => (await platform.streams.load(leftWordStream, wordId)).state),
    );
    return words.flatMap((word) => {
      if (word.status !== 'waiting' || !word.left) return [];
      const { wordId, codeOf, leftAt, dueAt } = word;
      return [{ wordId, ...word.left, codeOf, leftAt, dueAt, isLate: dueAt <= now }];
    });
  }
}
