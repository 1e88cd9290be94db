import { given } from '@platform/decider/given-when-then';
import {
  AGENCY_ID,
  completed,
  KEY_WORKER_ID,
  MEASURE_ID,
  PERSON_ID,
  prompted,
} from '../../domain/measure/measure.fixtures';
import { measureStream } from '../../domain/measure/measure.state';
import { ons4 } from '../../domain/measure/ons4.rules';
import { phq9 } from '../../domain/measure/phq-9.rules';
import type { Completing } from './complete-measure.decide';
import { completeMeasure } from './complete-measure.decide';

const completing = (more: Partial<Completing> = {}): Completing => ({
  measureId: MEASURE_ID,
  personId: PERSON_ID,
  definition: phq9,
  isUnlocked: true,
  answers: [2, 2, 2, 2, 2, 2, 2, 2, 0],
  completedOn: '2026-03-02',
  completedBy: PERSON_ID,
  prompting: { memberId: KEY_WORKER_ID, agencyId: AGENCY_ID, acknowledgeBy: '2026-03-02T10:00:00.000Z' },
  today: '2026-03-02',
  at: '2026-03-02T09:00:00.000Z',
  ...more,
});

describe('completing a measure', () => {
  it('keeps the answers and their published score', () =>
    given(measureStream, [])
      .when((state) => completeMeasure(completing(), state))
      .then([completed()]));

  it.each([1, 2, 3])('asks for a safety conversation when the ninth answer of PHQ-9 is %s', (ninth) => {
    const answers = [0, 0, 0, 0, 0, 0, 0, 0, ninth];
    given(measureStream, [])
      .when((state) => completeMeasure(completing({ answers }), state))
      .then([completed({ answers, score: ninth, band: 'minimal' }), prompted()]);
  });

  it('asks for it also when too much was left out for a score', () => {
    const answers = [null, null, null, null, null, null, null, null, 1];
    given(measureStream, [])
      .when((state) => completeMeasure(completing({ answers }), state))
      .then([completed({ answers, score: null, band: null }), prompted()]);
  });

  it('does not ask for it for any other answer, or any other measure', () => {
    given(measureStream, [])
      .when((state) => completeMeasure(completing({ answers: [3, 3, 3, 3, 3, 3, 3, 3, null] }), state))
      .then([completed({ answers: [3, 3, 3, 3, 3, 3, 3, 3, null], score: 27, band: 'severe' })]);
    given(measureStream, [])
      .when((state) => completeMeasure(completing({ definition: ons4, answers: [0, 0, 0, 10] }), state))
      .then([completed({ measure: 'ons4', answers: [0, 0, 0, 10], readOneByOne: true, score: null, band: null })]);
  });

  it('may be of a day before, and not of a day to come', () => {
    given(measureStream, [])
      .when((state) => completeMeasure(completing({ completedOn: '2026-02-28' }), state))
      .then([completed({ completedOn: '2026-02-28' })]);
    given(measureStream, [])
      .when((state) => completeMeasure(completing({ completedOn: '2026-03-03' }), state))
      .thenRefused('day-not-yet-come');
  });

  it.each([
    ['out of range', [4, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['too few', [1, 1]],
    ['all left out', [null, null, null, null, null, null, null, null, null]],
  ])('is refused when the answers are %s', (_what, answers) =>
    given(measureStream, [])
      .when((state) => completeMeasure(completing({ answers }), state))
      .thenRefused('answers-not-as-asked'),
  );

  it('is refused for a measure that is not known, and for one that was completed before', () => {
    given(measureStream, [])
      .when((state) => completeMeasure(completing({ definition: undefined }), state))
      .thenRefused('measure-not-known');
    given(measureStream, [completed()])
      .when((state) => completeMeasure(completing(), state))
      .thenRefused('measure-already-completed');
  });

  it('is refused while nobody holds the licence that it needs', () => {
    given(measureStream, [])
      .when((state) => completeMeasure(completing({ isUnlocked: false }), state))
      .thenRefused('measure-locked');
  });
});
