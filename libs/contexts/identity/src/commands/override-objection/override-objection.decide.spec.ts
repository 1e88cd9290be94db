import { given } from '@platform/decider/given-when-then';
import { overridden, preferenceSet } from '../../domain/sharing-preference/sharing-preference.fixtures';
import { sharingPreferenceStream } from '../../domain/sharing-preference/sharing-preference.state';
import { overrideObjection } from './override-objection.decide';

describe('overriding an objection', () => {
  it('keeps the ground, the reason, and until when', () => {
    const asked = given(sharingPreferenceStream, [preferenceSet()]).when((state) =>
      overrideObjection(overridden().data, state),
    );
    asked.then([overridden()]);
    expect(asked.thenState()).toMatchObject([
      { choice: 'withheld', override: { ground: 'risk-of-serious-harm', reason: 'Somebody else is in danger.' } },
    ]);
  });

  it('is refused where nobody objected, or to something else', () => {
    for (const history of [[], [preferenceSet({ choice: 'shared' })], [preferenceSet({ part: 'needs' })]]) {
      given(sharingPreferenceStream, history)
        .when((state) => overrideObjection(overridden().data, state))
        .thenRefused('no-such-objection');
    }
  });

  it.each(['2026-03-02T09:00:00.000Z', '2026-03-30T09:00:00.001Z', 'some day'])('is refused until %s', (until) =>
    given(sharingPreferenceStream, [preferenceSet()])
      .when((state) => overrideObjection(overridden({ until }).data, state))
      .thenRefused('override-too-long'),
  );
});
