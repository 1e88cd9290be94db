import { PRACTITIONER_ROLES } from './practitioner.rules';
import type { RegistrationBody, Standing } from './standing.rules';
import { REGISTRATION_BODIES, seesBeyondTheAgency, standingProblem } from './standing.rules';

const nurse: Standing = {
  role: 'clinician',
  tier: 'regulated',
  supervisorId: null,
  registrationBody: 'NMC',
  registrationNumber: '12A3456B',
};
const trainee: Standing = {
  role: 'clinician',
  tier: 'supervised',
  supervisorId: 's1',
  registrationBody: null,
  registrationNumber: null,
};
const problem = (standing: Standing, supervisor: Parameters<typeof standingProblem>[1] = 'regulated') =>
  standingProblem(standing, supervisor);

describe('the standing of a practitioner', () => {
  it('is good with a registration, or with a supervisor who is regulated', () => {
    expect(problem(nurse)).toBeNull();
    expect(problem(trainee)).toBeNull();
    expect(problem({ ...trainee, role: 'peer-supporter', tier: 'volunteer', supervisorId: null })).toBeNull();
  });

  it.each<[string, Partial<Standing>, string]>([
    ['no number', { registrationNumber: null }, 'registration-needed'],
    ['no register', { registrationBody: null }, 'registration-needed'],
    ['the number of another register', { registrationNumber: '7654321' }, 'registration-shape'],
    ['a supervisor as well', { supervisorId: 's1' }, 'supervisor-not-needed'],
    ['a tier that the role does not have', { role: 'gp', tier: 'volunteer' }, 'tier-does-not-fit-role'],
  ])('that is regulated is refused with %s', (_, change, refusal) =>
    expect(problem({ ...nurse, ...change })).toBe(refusal),
  );

  it('that is supervised names a supervisor who works here and is regulated, and no registration', () => {
    expect(problem({ ...trainee, supervisorId: null })).toBe('supervisor-needed');
    expect(problem(trainee, 'unknown')).toBe('supervisor-unknown');
    expect(problem(trainee, 'not-regulated')).toBe('supervisor-not-regulated');
    expect(problem({ ...trainee, registrationBody: 'NMC' })).toBe('registration-not-needed');
  });

  it.each<[RegistrationBody, string, string]>([
    ['GMC', '7654321', '0654321'],
    ['NMC', '12A3456B', '12a3456b'],
    ['HCPC', 'PYL12345', 'PYL1'],
    ['SWE', 'SW123456', '123456'],
    ['GPhC', '2045678', 'GP45678'],
    ['BABCP', '160012', 'A60012'],
    ['BACP', '00412345', '4123'],
    ['UKCP', '2011161234', 'UKCP1'],
  ])('knows how a number of the %s looks', (registrationBody, good, bad) => {
    expect(problem({ ...nurse, registrationBody, registrationNumber: good })).toBeNull();
    expect(problem({ ...nurse, registrationBody, registrationNumber: bad })).toBe('registration-shape');
  });

  it('knows every register by its number, and every role by a tier', () => {
    expect(REGISTRATION_BODIES).toHaveLength(8);
    expect(PRACTITIONER_ROLES.filter(seesBeyondTheAgency)).toEqual([
      'hub-coordinator',
      'service-manager',
      'commissioner',
      'caldicott-guardian',
      'platform-operator',
      'alliance-administrator',
      'privacy-officer',
    ]);
  });
});
