import type { Decision } from '@platform/decider/decider';
import type { MeasureDefinition } from '../../domain/measure/definition.rules';
import type { MeasureEvent } from '../../domain/measure/measure.events';
import type { Measure } from '../../domain/measure/measure.state';
import type { Prompting } from '../../domain/measure/safety-prompt.rules';
import { asksForSafetyConversation, readAnswers, scoreOf } from '../../domain/measure/score.rules';

export type CompleteMeasureRefusal =
  'measure-already-completed' | 'measure-not-known' | 'measure-locked' | 'answers-not-as-asked' | 'day-not-yet-come';

export interface Completing {
  readonly measureId: string;
  readonly personId: string;
  /** Undefined when there is none of that name. */
  readonly definition: MeasureDefinition | undefined;
  /** Whether whoever asks holds what is needed in order to ask it. */
  readonly isUnlocked: boolean;
  readonly answers: readonly unknown[];
  readonly completedOn: string;
  readonly completedBy: string;
  /** Whom an answer about not wanting to live is for. */
  readonly prompting: Prompting;
  /** The day it is here, `YYYY-MM-DD`. */
  readonly today: string;
  readonly at: string;
}

/** Keeps the answers as given, with the published score; an answer about not wanting to live asks for a human. */
export function completeMeasure(
  {
    measureId,
    personId,
    definition,
    isUnlocked,
    answers: given,
    completedOn,
    completedBy,
    prompting,
    today,
    at,
  }: Completing,
  current: Measure,
): Decision<MeasureEvent, CompleteMeasureRefusal> {
  if (current.status !== 'not-completed') return { refused: 'measure-already-completed' };
  if (!definition) return { refused: 'measure-not-known' };
  if (!isUnlocked) return { refused: 'measure-locked' };
  if (completedOn > today) {
    const fields = [{ field: 'completedOn', problem: 'must be today or a day before' }];
    return { refused: 'day-not-yet-come', about: { fields } };
  }
  const read = readAnswers(definition, given);
  if ('problems' in read) return { refused: 'answers-not-as-asked', about: { fields: read.problems } };
  const { answers } = read;
  const { code, version, scoring } = definition;
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
      ...(scoring.kind === 'each' ? { readOneByOne: true } : {}),
      ...scoreOf(definition, answers),
    },
  };
  if (!asksForSafetyConversation(definition, answers)) return [completed];
  return [
    completed,
    { type: 'SafetyConversationPrompted', data: { measureId, personId, promptedAt: at, ...prompting } },
  ];
}
