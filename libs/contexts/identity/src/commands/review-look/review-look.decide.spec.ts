import { given } from '@platform/decider/given-when-then';
import { flagged, reviewed } from '../../domain/look-review/look-review.fixtures';
import { lookReviewStream } from '../../domain/look-review/look-review.state';
import { reviewLook } from './review-look.decide';

describe('reviewing a look', () => {
  it('keeps what came of it', () =>
    given(lookReviewStream, [flagged()])
      .when((state) => reviewLook(reviewed().data, state))
      .then([reviewed()]));

  it('is for somebody else than the one who looked', () =>
    given(lookReviewStream, [flagged({ viewerId: 'ines' })])
      .when((state) => reviewLook(reviewed().data, state))
      .thenRefused('look-is-yours'));

  it('happens once, and to what was flagged', () => {
    given(lookReviewStream, [flagged(), reviewed()])
      .when((state) => reviewLook(reviewed().data, state))
      .thenRefused('look-is-reviewed');
    given(lookReviewStream, [])
      .when((state) => reviewLook(reviewed().data, state))
      .thenRefused('look-not-flagged');
  });
});
