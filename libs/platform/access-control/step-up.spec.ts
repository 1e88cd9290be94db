import type { AccessPolicy, AccessRequest } from './decide-access';
import { NO_FACTS } from './access-facts';
import { ANYONE } from './principal';
import { stepUpFor } from './step-up';

const policy: AccessPolicy = {
  'glass.break': [
    { roles: ['clinician'], relations: 'anyone', signedInWithin: 300, assurance: { signIn: 3 } },
    { roles: ['gp'], relations: ['team'], signedInWithin: 60 },
  ],
};
const NOW = new Date('2026-03-02T09:00:00.000Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000).toISOString();
const clinician = {
  ...ANYONE,
  role: 'clinician',
  memberId: 'grace',
  assurance: { signIn: 2, identity: 2 },
  authenticatedAt: ago(900),
} as const;
const withheld: AccessRequest['facts'] = {
  ...NO_FACTS,
  preferences: [
    { audience: 'member', audienceId: 'grace', part: 'everything', choice: 'withheld', overriddenUntil: null },
  ],
};
const ask = (more: Partial<AccessRequest> = {}): AccessRequest => ({
  subject: clinician,
  action: 'glass.break',
  purpose: 'direct-care',
  resource: { personId: 'sam' },
  facts: NO_FACTS,
  now: NOW,
  ...more,
});

describe('signing in again', () => {
  it('is asked of whom only a fresher or stronger sign-in keeps out, and says which', () => {
    const needed = { signedInWithin: 300, assurance: { signIn: 3, identity: 0 } };
    expect(stepUpFor(policy, ask())).toEqual(needed);
    expect(stepUpFor(policy, ask({ subject: { ...clinician, authenticatedAt: ago(10) } }))).toEqual(needed);
  });

  it('is not asked of whom it would not let in, for they would learn that there is something', () => {
    expect(stepUpFor(policy, ask({ subject: { ...clinician, role: 'gp' } }))).toBeNull();
    expect(stepUpFor(policy, ask({ facts: withheld }))).toBeNull();
    expect(stepUpFor(policy, ask({ resource: { personId: 'sam', sensitivity: 'sealed' } }))).toBeNull();
    expect(stepUpFor(policy, ask({ action: 'toString' }))).toBeNull();
  });

  it('is not asked of whoever may, or is not signed in at all', () => {
    const fresh = { ...clinician, assurance: { signIn: 3, identity: 1 }, authenticatedAt: ago(300) } as const;
    expect(stepUpFor(policy, ask({ subject: fresh }))).toBeNull();
    expect(stepUpFor(policy, ask({ subject: { ...clinician, authenticatedAt: null } }))).toBeNull();
  });
});
