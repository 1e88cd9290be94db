import { given } from '@platform/decider/given-when-then';
import type { Completing } from '../../domain/measure/completing.rules';
import { AGENCY_ID, completed, KEY_WORKER_ID, MEASURE_ID, offered, PERSON_ID, prompted } from '../../domain/measure/measure.fixtures'; // prettier-ignore
import { measureStream } from '../../domain/measure/measure.state';
import { phq9 } from '../../domain/measure/phq-9.rules';
import { answerByCode } from './answer-by-code.decide';

const answering = (more: Partial<Completing> = {}): Completing => ({
  ...{ measureId: MEASURE_ID, personId: PERSON_ID, definition: phq9, isUnlocked: true },
  answers: [2, 2, 2, 2, 2, 2, 2, 2, 0],
  ...{ completedOn: '2026-03-02', completedBy: PERSON_ID, how: 'kiosk', today: '2026-03-02' },
  prompting: { memberId: KEY_WORKER_ID, agencyId: AGENCY_ID, acknowledgeBy: '2026-03-02T10:00:00.000Z' },
  at: '2026-03-02T09:00:00.000Z',
  ...more,
});

describe('answering a measure by a code', () => {
  it('keeps the answers, and how they were given', () =>
    given(measureStream, [offered()])
      .when((state) => answerByCode(answering(), state))
      .then([completed({ how: 'kiosk' })]));

  it('asks for a human in the same way as for whoever signs in', () => {
    const answers = [0, 0, 0, 0, 0, 0, 0, 0, 2];
    given(measureStream, [offered()])
      .when((state) => answerByCode(answering({ answers, how: 'link' }), state))
      .then([completed({ answers, how: 'link', score: 2, band: 'minimal' }), prompted()]);
  });

  it('happens once', () =>
    given(measureStream, [offered(), completed({ how: 'link' })])
      .when((state) => answerByCode(answering(), state))
      .thenRefused('code-used'));

  it('is over in the moment that was said, and not before', () => {
    given(measureStream, [offered()])
      .when((state) => answerByCode(answering({ at: '2026-03-08T09:00:00.000Z' }), state))
      .thenRefused('code-over');
    given(measureStream, [offered()])
      .when((state) => answerByCode(answering({ at: '2026-03-08T08:59:59.999Z' }), state))
      .then([completed({ how: 'kiosk', completedAt: '2026-03-08T08:59:59.999Z' })]);
  });

  it('is refused for answers that the questions do not offer, and the code can be used again', () =>
    given(measureStream, [offered()])
      .when((state) => answerByCode(answering({ answers: [9] }), state))
      .thenRefused('answers-not-as-asked'));
});
