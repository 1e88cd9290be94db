import { given } from '@platform/decider/given-when-then';
import { flagged, reviewed } from '../../domain/look-review/look-review.fixtures';
import { lookReviewStream } from '../../domain/look-review/look-review.state';
import { flagLook } from './flag-look.decide';

describe('flagging a look', () => {
  it('gives every rule that it fits', () => {
    const both = flagged({ rules: ['colleague', 'same-home'] });
    given(lookReviewStream, [])
      .when((state) => flagLook(both.data, state))
      .then([both]);
  });

  it.each([[[flagged()]], [[flagged(), reviewed()]]])('happens once for a look and a rule', (history) =>
    given(lookReviewStream, history)
      .when((state) => flagLook(flagged().data, state))
      .thenNothing(),
  );

  it('happens again for another rule, which is reviewed anew', () => {
    const again = given(lookReviewStream, [flagged(), reviewed()]).when((state) =>
      flagLook(flagged({ rules: ['colleague', 'opened-and-closed'] }).data, state),
    );
    again.then([flagged({ rules: ['opened-and-closed'] })]);
    expect(again.thenState().status).toBe('to-review');
  });

  it('is nothing where no rule fits', () =>
    given(lookReviewStream, [])
      .when((state) => flagLook(flagged({ rules: [] }).data, state))
      .thenNothing());
});
