import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { In } from 'typeorm';
import { dayHere } from '../../domain/measure/calendar.rules';
import { OutcomesContext } from '../../outcomes.context';
import { isInUse, MeasurePointRow } from '../progress/measure-point.row';
import { progressProjection } from '../progress/progress.projection';
import { pairedListOf } from './paired-list.query';

/** Of those with whom the caller works: whose answers can be compared, and why those of the others cannot. Each person by themself. */
@Injectable()
export class PairedChangesQuery {
  constructor(private readonly outcomes: OutcomesContext) {}

  async ofMine(caller: Principal, position: bigint) {
    const { access, runtime, views, database, platform } = this.outcomes;
    await access.assertMay(caller, 'paired-changes.read');
    await runtime.reached(progressProjection.id, position);
    const around = (await access.peopleOf(caller)).filter((personId) => personId !== caller.personId);
    const standingOf = await access.onEach(caller, around);
    const people = around.filter((personId) => standingOf(personId).may('progress.read', { part: 'progress' }));
    await views.recordBoard(caller, 'paired-changes', people);
    const points = await database.reading(caller, (rows) =>
      rows.find(MeasurePointRow, {
        where: { personId: In([...people]) },
        order: { completedOn: 'ASC', position: 'ASC' },
      }),
    );
    const codes = [...new Set(points.map(({ measure }) => measure))].sort();
    const read = await Promise.all(codes.map((code) => this.outcomes.definitionOf(code)));
    const telling = { whose: 'the', today: dayHere(platform.clock.now()) } as const;
    return {
      people: people.length,
      neverAnswered: people.filter((id) => !points.some(({ personId }) => personId === id)),
      measures: read.flatMap((one) => (one ? [pairedListOf(one, points.filter(isInUse), telling)] : [])),
    };
  }
}
