import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { dayHere } from '../../domain/measure/calendar.rules';
import type { Telling } from '../../domain/measure/change.rules';
import { definitions } from '../../domain/measure/definitions.rules';
import { OutcomesContext } from '../../outcomes.context';
import { GoalRatingRow } from './goal-rating.row';
import { MeasurePointRow } from './measure-point.row';
import { goalsOf, measuresOf, notPaired, togetherOf } from './progress-told.query';
import { progressProjection } from './progress.projection';

@Injectable()
export class ProgressQuery {
  constructor(private readonly outcomes: OutcomesContext) {}

  /** Everything this person answered and rated, and what changed between the first and the latest; the look is recorded. */
  async read(caller: Principal, personId: string, position: bigint) {
    const { access, runtime, views, database, platform } = this.outcomes;
    await access.assertMay(caller, 'progress.read', { personId, part: 'progress' });
    await runtime.reached(progressProjection.id, position);
    await views.record(caller, personId, 'progress');
    const { points, ratings } = await database.reading(caller, async (rows) => ({
      points: await rows.find(MeasurePointRow, { where: { personId }, order: { completedOn: 'ASC', position: 'ASC' } }),
      ratings: await rows.find(GoalRatingRow, { where: { personId }, order: { ratedOn: 'ASC', position: 'ASC' } }),
    }));
    const telling: Telling = {
      whose: caller.personId === personId ? 'your' : 'the',
      today: dayHere(platform.clock.now()),
    };
    const asked = await this.definitionsFor(caller, points);
    const measures = measuresOf(points, asked, telling);
    const goals = goalsOf(ratings, telling);
    return { measures, goals, notPaired: notPaired(measures, goals), together: togetherOf(measures) };
  }

  /** Of what was answered: the measures of the product in their order, then those of packs. */
  private async definitionsFor(caller: Principal, points: readonly MeasurePointRow[]) {
    const order = definitions.map(({ code }) => code);
    const answered = [...new Set(points.map(({ measure }) => measure))];
    const codes = [
      ...order.filter((code) => answered.includes(code)),
      ...answered.filter((code) => !order.includes(code)),
    ];
    const read = await Promise.all(codes.map((code) => this.outcomes.definitionOf(code)));
    return Promise.all(
      read.flatMap((one) =>
        one ? [this.outcomes.isUnlocked(one, caller).then((isUnlocked) => ({ ...one, isUnlocked }))] : [],
      ),
    );
  }
}
