import { given } from '@platform/decider/given-when-then';
import { registered } from '../../domain/person/person.fixtures';
import { personStream } from '../../domain/person/person.state';
import { registerPerson } from './register-person.decide';

describe('registering a person', () => {
  it('follows their first introduction', () =>
    given(personStream, [])
      .when((state) => registerPerson(registered().data, state))
      .then([registered()]));

  it('is already so for a later introduction', () =>
    given(personStream, [registered()])
      .when((state) => registerPerson(registered({ introductionId: 'i2' }).data, state))
      .thenNothing());
});
