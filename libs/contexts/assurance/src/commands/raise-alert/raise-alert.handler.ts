import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { idFrom } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import { AssuranceContext } from '../../assurance.context';
import type { WatchRule } from '../../domain/watch/watch.events';
import { watchStream } from '../../domain/watch/watch.state';
import { RaiseAlert } from './raise-alert.command';
import { raiseAlert } from './raise-alert.decide';

interface ExpectationRow {
  readonly rule: WatchRule;
  readonly subject_id: string;
  readonly person_id: string | null;
  readonly due_at: Date | null;
  readonly met_at: Date | null;
}

@CommandHandler(RaiseAlert)
export class RaiseAlertHandler implements ICommandHandler<RaiseAlert> {
  constructor(private readonly assurance: AssuranceContext) {}

  async execute({ data: { rule, subjectId }, context }: RaiseAlert): Promise<Outcome<never>> {
    await this.assurance.access.assertMay(context.principal, 'alert.follow');
    const [row] = await this.assurance.database.query<ExpectationRow>(
      'SELECT rule, subject_id, person_id, due_at, met_at FROM expectation WHERE rule = $1 AND subject_id = $2',
      [rule, subjectId],
    );
    const expectation = row && {
      rule,
      subjectId,
      personId: row.person_id,
      dueAt: row.due_at?.toISOString() ?? null,
      metAt: row.met_at?.toISOString() ?? null,
    };
    const alertId = idFrom('watch', rule, subjectId);
    return this.assurance.platform.streams.decideAndAppend({
      stream: watchStream,
      id: alertId,
      decide: (watch) => raiseAlert(alertId, expectation, watch, context.now),
      context,
    });
  }
}
