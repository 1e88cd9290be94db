import { given } from '@platform/decider/given-when-then';
import { broken, glassEscalated, glassReviewed } from '../../domain/break-glass/break-glass.fixtures';
import { breakGlassStream } from '../../domain/break-glass/break-glass.state';
import { escalateEmergency } from './escalate-emergency.decide';

describe('an emergency that nobody reviewed', () => {
  it('is told to the guardian after five working days', () =>
    given(breakGlassStream, [broken()])
      .when((state) => escalateEmergency(glassEscalated.data, state))
      .then([glassEscalated]));

  it.each([[[broken(), glassEscalated]], [[broken(), glassReviewed()]]])(
    'is told once, and not once it was reviewed',
    (history) =>
      given(breakGlassStream, history)
        .when((state) => escalateEmergency(glassEscalated.data, state))
        .thenNothing(),
  );

  it('is not late a moment before', () =>
    given(breakGlassStream, [broken()])
      .when((state) => escalateEmergency({ ...glassEscalated.data, escalatedAt: '2026-03-09T08:59:59.999Z' }, state))
      .thenNothing());
});
