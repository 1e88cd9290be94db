import type { Decision } from '@platform/decider/decider';
import type { MeasureDefinition } from './definition.rules';
import type { HowGiven, MeasureEvent } from './measure.events';
import type { Prompting } from './safety-prompt.rules';
import { asksForSafetyConversation, readAnswers, scoreOf } from './score.rules';

export type KeepingRefusal = 'measure-not-known' | 'measure-locked' | 'answers-not-as-asked' | 'day-not-yet-come';

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
  readonly how: HowGiven;
  /** Whom an answer about not wanting to live is for. */
  readonly prompting: Prompting;
  /** The day it is here, `YYYY-MM-DD`. */
  readonly today: string;
  readonly at: string;
}

/** The answers as given, with the published score, in whatever way they came; an answer about not wanting to live asks for a human. */
export function keepAnswers({
  measureId,
  personId,
  definition,
  isUnlocked,
  answers: given,
  completedOn,
  completedBy,
  how,
  prompting,
  today,
  at,
}: Completing): Decision<MeasureEvent, KeepingRefusal> {
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
      how,
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
