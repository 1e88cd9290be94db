import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { goalRatingStream } from '../../domain/goal-rating/goal-rating.state';
import { dayHere } from '../../domain/measure/calendar.rules';
import { OutcomesContext } from '../../outcomes.context';
import { RateGoal } from './rate-goal.command';
import { rateGoal } from './rate-goal.decide';
import type { RateGoalRefusal } from './rate-goal.decide';

@CommandHandler(RateGoal)
export class RateGoalHandler implements ICommandHandler<RateGoal> {
  constructor(private readonly outcomes: OutcomesContext) {}

  async execute({ context, ...command }: RateGoal): Promise<Outcome<RateGoalRefusal>> {
    const { memberId } = context.principal;
    const { goalId, personId } = command;
    await this.outcomes.access.assertMay(context.principal, 'goal.rate', { personId, part: 'progress' });
    const known = await this.outcomes.database.query('SELECT 1 FROM goal WHERE goal_id = $1 AND person_id = $2', [
      goalId,
      personId,
    ]);
    if (!memberId || known.length === 0) throw notFound();
    const rating = { ...command, ratedBy: memberId, today: dayHere(context.now), at: context.now.toISOString() };
    return this.outcomes.platform.streams.decideAndAppend({
      stream: goalRatingStream,
      id: goalId,
      decide: () => rateGoal(rating),
      context,
    });
  }
}
