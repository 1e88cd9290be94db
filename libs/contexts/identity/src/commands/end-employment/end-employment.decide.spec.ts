import { given } from '@platform/decider/given-when-then';
import { employmentEnded, joinedAgency, standing } from '../../domain/practitioner/practitioner.fixtures';
import { practitionerStream } from '../../domain/practitioner/practitioner.state';
import { endEmployment } from './end-employment.decide';

describe('ending an employment', () => {
  it('is said by somebody else, once', () => {
    given(practitionerStream, [joinedAgency(), standing()])
      .when((state) => endEmployment(employmentEnded().data, state, false))
      .then([employmentEnded()]);
    given(practitionerStream, [joinedAgency(), standing(), employmentEnded()])
      .when((state) => endEmployment(employmentEnded().data, state, false))
      .thenNothing();
  });

  it('is refused to oneself, and for who never was', () => {
    given(practitionerStream, [joinedAgency(), standing()])
      .when((state) => endEmployment(employmentEnded().data, state, true))
      .thenRefused('not-ones-own');
    given(practitionerStream, [])
      .when((state) => endEmployment(employmentEnded().data, state, false))
      .thenRefused('practitioner-unknown');
  });
});
