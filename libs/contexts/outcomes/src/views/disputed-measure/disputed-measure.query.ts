import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { keyWorkersAgenciesOf } from '@platform/access-control/relationship-facts';
import { notFound, signInNeeded } from '@platform/http/problem';
import type { MeasureDefinition } from '../../domain/measure/definition.rules';
import type { MeasureCompleted, MeasureEvent } from '../../domain/measure/measure.events';
import { measureStream } from '../../domain/measure/measure.state';
import { OutcomesContext } from '../../outcomes.context';

const isCompleted = (event: MeasureEvent): event is MeasureCompleted => event.type === 'MeasureCompleted';

/** Answers that are kept from use, for the person and for whoever answers them; from the stream, and only until they are answered. */
@Injectable()
export class DisputedMeasureQuery {
  constructor(private readonly outcomes: OutcomesContext) {}

  async read(caller: Principal, personId: string, correctionId: string) {
    if (caller.role === 'anyone') throw signInNeeded();
    const { access, database, platform, views } = this.outcomes;
    const agencyIds = await keyWorkersAgenciesOf(database, personId);
    await access.assertMay(caller, 'disputed-measure.read', { personId, agencyIds });
    const [known] = await database.query<{ measure_id: string }>(
      'SELECT measure_id FROM measure_correction WHERE correction_id = $1',
      [correctionId],
    );
    if (!known) throw notFound();
    const { state, history } = await platform.streams.load(measureStream, known.measure_id);
    const completed = history.map(({ event }) => event).find(isCompleted);
    if (state.status !== 'completed' || state.personId !== personId || !completed) throw notFound();
    if (!state.keptFor.includes(correctionId)) throw notFound();
    await views.record(caller, personId, 'disputed-entry');
    const { measureId, measure, completedOn, completedBy, how = 'signed-in', score, band, answers } = completed.data;
    const definition = await this.outcomes.definitionOf(measure);
    const isShown = definition !== undefined && (await this.outcomes.isUnlocked(definition, caller));
    return {
      ...{ correctionId, measureId, completedOn, completedBy, how, score, band },
      name: definition?.name ?? measure,
      answers: inWords(answers, isShown ? definition : undefined),
    };
  }
}

/** Of a measure that is locked for the reader the numbers, and not the questions. */
function inWords(answers: MeasureCompleted['data']['answers'], definition: MeasureDefinition | undefined) {
  return answers.map((value, i) => {
    const item = definition?.items[i];
    const label = item?.options.find((option) => option.value === value)?.label;
    return { question: item?.text ?? `Question ${i + 1}`, answer: value === null ? null : (label ?? String(value)) };
  });
}
