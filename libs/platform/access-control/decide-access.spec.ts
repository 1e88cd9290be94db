import fc from 'fast-check';
import type { AccessPolicy, AccessRequest, Relation } from './decide-access';
import { decideAccess } from './decide-access';
import type { Principal, Role } from './principal';
import { ANYONE } from './principal';

const ROLES: Role[] = [
  'person', 'carer', 'peer-supporter', 'community-worker', 'link-worker', 'gp', 'clinician', 'hub-coordinator',
  'service-manager', 'commissioner', 'caldicott-guardian', 'agency-administrator', 'alliance-administrator', 'api-client', 'anyone', 'service', 'setup',
]; // prettier-ignore
const RELATIONS: Relation[] = ['self', 'key-worker', 'team', 'own-agency', 'none'];
const policy: AccessPolicy = {
  'plan.read': [
    { roles: ['person'], relations: ['self'] },
    { roles: ['clinician', 'peer-supporter'], relations: ['team', 'key-worker'] },
  ],
  'name.read': [{ roles: ['service'], relations: 'anyone', contexts: ['identity'] }],
  'record.export': [{ roles: ['clinician'], relations: ['team'], tiers: ['regulated'], signedInWithin: 300 }],
};
const someone = (role: Role, more: Partial<Principal> = {}): Principal => ({ ...ANYONE, role, ...more });
const ask = (more: Partial<AccessRequest>): AccessRequest => ({
  subject: someone('clinician', { tier: 'regulated' }),
  action: 'plan.read',
  relations: ['none'],
  preference: 'not-stated',
  sensitivity: 'ordinary',
  signedInFor: 60,
  ...more,
});
const anyRequest = fc.record({
  subject: fc.record({
    role: fc.constantFrom(...ROLES),
    tier: fc.constantFrom('regulated', 'supervised', 'peer', 'volunteer', 'none'),
    context: fc.constantFrom('identity', 'outcomes', undefined),
  }).map((part) => someone(part.role, part as Partial<Principal>)), // prettier-ignore
  action: fc.oneof(fc.constantFrom(...Object.keys(policy)), fc.string(), fc.constantFrom('__proto__', 'toString')),
  relations: fc.subarray(RELATIONS),
  preference: fc.constantFrom('not-stated', 'shared', 'withheld'),
  sensitivity: fc.constantFrom('ordinary', 'sensitive', 'sealed'),
  signedInFor: fc.option(fc.nat(10_000)),
}) as fc.Arbitrary<AccessRequest>;

describe('access', () => {
  it('is denied for an action that nobody was given', () => {
    expect(decideAccess(policy, ask({ action: 'plan.delete', relations: ['team'] })).allowed).toBe(false);
    expect(decideAccess(policy, ask({ action: '__proto__', relations: ['team'] })).allowed).toBe(false);
  });

  it('follows the relationship, not the role alone', () => {
    expect(decideAccess(policy, ask({ relations: ['none'] })).allowed).toBe(false);
    expect(decideAccess(policy, ask({ relations: ['team'] })).allowed).toBe(true);
  });

  it('needs a fresh sign-in and the right tier where the policy says so', () => {
    const exporting = { action: 'record.export', relations: ['team'] as Relation[] };
    expect(decideAccess(policy, ask({ ...exporting, signedInFor: 301 })).allowed).toBe(false);
    expect(decideAccess(policy, ask({ ...exporting, signedInFor: null })).allowed).toBe(false);
    expect(decideAccess(policy, ask({ ...exporting, subject: someone('clinician', { tier: 'peer' }) })).allowed).toBe(
      false,
    );
    expect(decideAccess(policy, ask({ ...exporting, signedInFor: 300 })).allowed).toBe(true);
  });

  it('lets only the named context act as a service', () => {
    const as = (context?: string) => ask({ action: 'name.read', subject: someone('service', { context }) });
    expect(decideAccess(policy, as('identity')).allowed).toBe(true);
    expect(decideAccess(policy, as('outcomes')).allowed).toBe(false);
    expect(decideAccess(policy, as()).allowed).toBe(false);
  });

  it('is total, says why, and names a door on every denial', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const decision = decideAccess(policy, request);
        expect(decision.because).not.toBe('');
        if (!decision.allowed) expect(decision.rightDoor).not.toBe('');
      }),
    );
  });

  it('never grows when a relation is taken away, a preference withheld or a part made more sensitive', () => {
    fc.assert(
      fc.property(anyRequest, fc.constantFrom(...RELATIONS), (request, lost) => {
        if (decideAccess(policy, request).allowed) return;
        const fewer = { ...request, relations: request.relations.filter((relation) => relation !== lost) };
        expect(decideAccess(policy, fewer).allowed).toBe(false);
        expect(decideAccess(policy, { ...request, preference: 'withheld' }).allowed).toBe(false);
        expect(decideAccess(policy, { ...request, sensitivity: 'sealed' }).allowed).toBe(false);
      }),
    );
  });

  it('never opens a sealed part to anyone but the person', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const decision = decideAccess(policy, { ...request, sensitivity: 'sealed' });
        expect(decision.allowed && !request.relations.includes('self')).toBe(false);
      }),
    );
  });
});
