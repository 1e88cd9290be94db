import type { AccessPolicy, AccessRequest } from './decide-access';
import { ANYONE } from './principal';
import { stepUpFor } from './step-up';

const policy: AccessPolicy = {
  'glass.break': [
    { roles: ['clinician'], relations: 'anyone', signedInWithin: 300, assurance: { signIn: 3 } },
    { roles: ['gp'], relations: ['team'], signedInWithin: 60 },
  ],
};
const ask = (more: Partial<AccessRequest> = {}): AccessRequest => ({
  subject: { ...ANYONE, role: 'clinician', assurance: { signIn: 2, identity: 2 } },
  action: 'glass.break',
  relations: ['none'],
  preference: 'not-stated',
  sensitivity: 'ordinary',
  signedInFor: 900,
  ...more,
});

describe('signing in again', () => {
  it('is asked of whom only a fresher or stronger sign-in keeps out, and says which', () => {
    const needed = { signedInWithin: 300, assurance: { signIn: 3, identity: 0 } };
    expect(stepUpFor(policy, ask())).toEqual(needed);
    expect(stepUpFor(policy, ask({ signedInFor: 10 }))).toEqual(needed);
  });

  it('is not asked of whom it would not let in, for they would learn that there is something', () => {
    expect(stepUpFor(policy, ask({ subject: { ...ANYONE, role: 'gp' } }))).toBeNull();
    expect(stepUpFor(policy, ask({ preference: 'withheld' }))).toBeNull();
    expect(stepUpFor(policy, ask({ sensitivity: 'sealed' }))).toBeNull();
    expect(stepUpFor(policy, ask({ action: 'toString' }))).toBeNull();
  });

  it('is not asked of whoever may, or is not signed in at all', () => {
    const fresh = { ...ANYONE, role: 'clinician', assurance: { signIn: 3, identity: 1 } } as const;
    expect(stepUpFor(policy, ask({ subject: fresh, signedInFor: 300 }))).toBeNull();
    expect(stepUpFor(policy, ask({ signedInFor: null }))).toBeNull();
  });
});
