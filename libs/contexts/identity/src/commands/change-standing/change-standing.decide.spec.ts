import { given } from '@platform/decider/given-when-then';
import { employmentEnded, joinedAgency, standing } from '../../domain/practitioner/practitioner.fixtures';
import { practitionerStream } from '../../domain/practitioner/practitioner.state';
import { changeStanding } from './change-standing.decide';

const bySomebodyElse = { byThemself: false, supervisor: 'regulated' } as const;
const supervised = standing({
  ...{ tier: 'supervised', supervisorId: 'p2', registrationBody: null, registrationNumber: null },
});

describe('changing the standing of somebody', () => {
  it('is stated by somebody else', () =>
    given(practitionerStream, [joinedAgency(), standing()])
      .when((state) => changeStanding(supervised.data, state, bySomebodyElse))
      .then([supervised]));

  it('is refused to oneself', () =>
    given(practitionerStream, [joinedAgency(), standing()])
      .when((state) => changeStanding(supervised.data, state, { ...bySomebodyElse, byThemself: true }))
      .thenRefused('not-ones-own'));

  it('is refused for who left, and for who never was', () => {
    given(practitionerStream, [joinedAgency(), standing(), employmentEnded()])
      .when((state) => changeStanding(supervised.data, state, bySomebodyElse))
      .thenRefused('practitioner-left');
    given(practitionerStream, [])
      .when((state) => changeStanding(supervised.data, state, bySomebodyElse))
      .thenRefused('practitioner-unknown');
  });

  it('is refused when it is not whole, or somebody would supervise themself', () => {
    given(practitionerStream, [joinedAgency(), standing()])
      .when((state) => changeStanding(standing({ registrationBody: null }).data, state, bySomebodyElse))
      .thenRefused('registration-needed');
    given(practitionerStream, [joinedAgency(), standing()])
      .when((state) => changeStanding({ ...supervised.data, supervisorId: 'p1' }, state, bySomebodyElse))
      .thenRefused('supervisor-unknown');
  });
});
