import type { Decision } from '@platform/decider/decider';
import { definitionOf } from '../../domain/measure/definitions.rules';
import type { MeasureEvent } from '../../domain/measure/measure.events';
import type { Measure } from '../../domain/measure/measure.state';
import { asksForSafetyConversation, readAnswers, scoreOf } from '../../domain/measure/score.rules';

export type CompleteMeasureRefusal =
  'measure-already-completed' | 'measure-not-known' | 'answers-not-as-asked' | 'day-not-yet-come';

export interface Completing {
  readonly measureId: string;
  readonly personId: string;
  readonly measure: string;
  readonly answers: readonly unknown[];
  readonly completedOn: string;
  readonly completedBy: string;
  /** The day it is here, `YYYY-MM-DD`. */
  readonly today: string;
  readonly at: string;
}

/** Keeps the answers as given, with the published score; an answer about not wanting to live asks for a human. */
export function completeMeasure(
  { measureId, personId, measure, answers: given, completedOn, completedBy, today, at }: Completing,
  current: Measure,
): Decision<MeasureEvent, CompleteMeasureRefusal> {
  if (current.status !== 'not-completed') return { refused: 'measure-already-completed' };
  const definition = definitionOf(measure);
  if (!definition) return { refused: 'measure-not-known' };
  if (completedOn > today) {
    const fields = [{ field: 'completedOn', problem: 'must be today or a day before' }];
    return { refused: 'day-not-yet-come', about: { fields } };
  }
  const read = readAnswers(definition, given);
  if ('problems' in read) return { refused: 'answers-not-as-asked', about: { fields: read.problems } };
  const { answers } = read;
  const { code, version } = definition;
  const completed: MeasureEvent = {
    type: 'MeasureCompleted',
    data: {
      measureId,
      personId,
      measure: code,
      version,
      completedOn,
      completedBy,
      completedAt: at,
      answers,
      ...scoreOf(definition, answers),
    },
  };
  if (!asksForSafetyConversation(definition, answers)) return [completed];
  return [completed, { type: 'SafetyConversationPrompted', data: { measureId, personId, promptedAt: at } }];
}
