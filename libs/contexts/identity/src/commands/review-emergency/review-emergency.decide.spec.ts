import { given } from '@platform/decider/given-when-then';
import { broken, glassEscalated, glassReviewed } from '../../domain/break-glass/break-glass.fixtures';
import { breakGlassStream } from '../../domain/break-glass/break-glass.state';
import { reviewEmergency } from './review-emergency.decide';

const { personId: _, memberId: __, ...review } = glassReviewed().data;

describe('reviewing an emergency', () => {
  it.each([[[broken()]], [[broken(), glassEscalated]]])('keeps what came of it, also late', (history) =>
    given(breakGlassStream, history)
      .when((state) => reviewEmergency(review, state))
      .then([glassReviewed()]),
  );

  it('is for somebody else than the one who opened the record', () =>
    given(breakGlassStream, [broken({ memberId: 'ines' })])
      .when((state) => reviewEmergency(review, state))
      .thenRefused('emergency-is-yours'));

  it('happens once, and to what was opened', () => {
    given(breakGlassStream, [broken(), glassReviewed()])
      .when((state) => reviewEmergency(review, state))
      .thenRefused('emergency-is-reviewed');
    given(breakGlassStream, [])
      .when((state) => reviewEmergency(review, state))
      .thenRefused('emergency-unknown');
  });
});
