import { given } from '@platform/decider/given-when-then';
import { asked } from '../../domain/look-question/look-question.fixtures';
import { lookQuestionStream } from '../../domain/look-question/look-question.state';
import { askAboutLook } from './ask-about-look.decide';

describe('asking about a look', () => {
  it('goes to the agency of whoever looked, with the day by which it answers', () =>
    given(lookQuestionStream, [])
      .when((state) => askAboutLook(asked().data, state))
      .then([asked()]));

  it('goes to the guardian when whoever looked has no agency', () =>
    expect(
      given(lookQuestionStream, [])
        .when((state) => askAboutLook(asked({ agencyId: null }).data, state))
        .thenState(),
    ).toMatchObject({ status: 'open', isWithGuardian: true }));

  it('is refused a second time', () =>
    given(lookQuestionStream, [asked()])
      .when((state) => askAboutLook(asked().data, state))
      .thenRefused('look-asked-about'));
});
