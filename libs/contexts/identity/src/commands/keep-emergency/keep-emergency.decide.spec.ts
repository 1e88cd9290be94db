import { given } from '@platform/decider/given-when-then';
import { broken, glassReviewed } from '../../domain/break-glass/break-glass.fixtures';
import { breakGlassStream } from '../../domain/break-glass/break-glass.state';
import { keepEmergency } from './keep-emergency.decide';

describe('hearing of an emergency', () => {
  it('opens one review, whichever context tells of it first', () =>
    given(breakGlassStream, [])
      .when((state) => keepEmergency(broken().data, state))
      .then([broken()]));

  it.each([[[broken()]], [[broken(), glassReviewed()]]])('opens no second one', (history) =>
    given(breakGlassStream, history)
      .when((state) => keepEmergency(broken().data, state))
      .thenNothing(),
  );
});
