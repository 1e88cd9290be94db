import type { Deadline } from '@platform/runtime/context-parts';
import { ThrowAwayUnfinishedIntroduction } from '../../commands/throw-away-unfinished-introduction/throw-away-unfinished-introduction.command';

export const whenNobodyCameBackThenThrowAwayUnfinishedIntroduction: Deadline = {
  id: 'intake.when-nobody-came-back-then-throw-away-unfinished-introduction.v1',
  async find(sql, now) {
    const due = await sql.query<{ introduction_id: string; kept_until: Date }>(
      'SELECT introduction_id, kept_until FROM unfinished_introduction WHERE kept_until <= $1 ORDER BY kept_until LIMIT 100',
      [now],
    );
    return due.map(({ introduction_id: id, kept_until: until }) => ({
      key: `${id} ${until.toISOString()}`,
      command: (context) => new ThrowAwayUnfinishedIntroduction(id, 'nobody-came-back', context),
    }));
  },
};
