import fc from 'fast-check';
import type { AccessFacts, EmergencyFact, PreferenceFact, RelationshipFact } from './access-facts';
import { NO_FACTS } from './access-facts';
import type { AccessPolicy, AccessRequest } from './decide-access';
import { decideAccess } from './decide-access';
import type { Principal, Role } from './principal';
import { ANYONE } from './principal';

const ROLES: Role[] = [
  'person', 'carer', 'peer-supporter', 'community-worker', 'link-worker', 'gp', 'clinician', 'hub-coordinator',
  'service-manager', 'commissioner', 'caldicott-guardian', 'platform-operator', 'agency-administrator',
  'alliance-administrator', 'api-client', 'anyone', 'service', 'setup',
]; // prettier-ignore
const NOW = new Date('2026-03-02T09:00:00.000Z');
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000).toISOString();
const [sam, grace, ruth, trust] = ['sam', 'grace', 'ruth', 'trust'] as const;
const policy: AccessPolicy = {
  'plan.read': [
    { roles: ['person'], relations: ['self'] },
    {
      roles: ['clinician', 'peer-supporter', 'commissioner'],
      relations: ['team', 'key-worker', 'former-team', 'emergency'],
    },
    { roles: ['carer'], relations: ['carer'] },
  ],
  // A policy that is wrong: what only opens for reading never writes, whatever is listed.
  'plan.sign': [{ roles: ['clinician'], relations: ['team', 'former-team', 'emergency'] }],
  'concern.raise': [{ roles: ['carer'], relations: ['carer'], whateverIsShared: true }],
  'board.read': [{ roles: ['hub-coordinator'], relations: 'anyone' }],
  'name.read': [{ roles: ['service'], relations: 'anyone', contexts: ['identity'] }],
  'record.export': [{ roles: ['clinician'], relations: ['team'], tiers: ['regulated'], signedInWithin: 300 }],
};
const someone = (role: Role, more: Partial<Principal> = {}): Principal => ({ ...ANYONE, role, ...more });
const clinician = someone('clinician', { memberId: grace, agencyId: trust, tier: 'regulated' });
const relationship = (more: Partial<RelationshipFact> = {}): RelationshipFact => ({
  ...{ memberId: grace, agencyId: trust, role: 'clinician', isKeyWorker: false, startedAt: days(-90), endedAt: null },
  ...more,
});
const said = (choice: PreferenceFact['choice'], more: Partial<PreferenceFact> = {}): PreferenceFact => ({
  ...{ audience: 'agency', audienceId: trust, part: 'everything', choice, overriddenUntil: null },
  ...more,
});
const withFacts = (more: Partial<AccessFacts>): AccessFacts => ({ ...NO_FACTS, ...more });
const onTheTeam = withFacts({ relationships: [relationship()] });
const ask = (more: Partial<AccessRequest> = {}): AccessRequest => ({
  subject: clinician,
  action: 'plan.read',
  purpose: 'direct-care',
  resource: { personId: sam },
  facts: onTheTeam,
  now: NOW,
  ...more,
});
const allowed = (more: Partial<AccessRequest> = {}) => decideAccess(policy, ask(more)).allowed;

const anyDay = fc.integer({ min: -60, max: 60 }).map(days);
const anyRelationship: fc.Arbitrary<RelationshipFact> = fc.record({
  memberId: fc.constantFrom(grace, ruth),
  agencyId: fc.constantFrom(trust, 'charity', null),
  role: fc.constantFrom('clinician', 'carer'),
  isKeyWorker: fc.boolean(),
  startedAt: anyDay,
  endedAt: fc.option(anyDay),
});
const anyPreference: fc.Arbitrary<PreferenceFact> = fc.record({
  audience: fc.constantFrom('agency', 'member'),
  audienceId: fc.constantFrom(grace, ruth, trust, 'charity'),
  part: fc.constantFrom('everything', 'needs', 'formulation'),
  choice: fc.constantFrom('not-stated', 'shared', 'withheld'),
  overriddenUntil: fc.option(anyDay),
});
const anyEmergency: fc.Arbitrary<EmergencyFact> = fc.record({
  memberId: fc.constantFrom(grace, ruth),
  openedAt: anyDay,
  expiresAt: anyDay,
});
const anyRequest: fc.Arbitrary<AccessRequest> = fc.record({
  subject: fc
    .record({
      role: fc.constantFrom(...ROLES),
      tier: fc.constantFrom('regulated', 'supervised', 'peer', 'volunteer', 'none'),
      context: fc.constantFrom('identity', 'outcomes', undefined),
      personId: fc.constantFrom(sam, null, 'lee'),
      memberId: fc.constantFrom(grace, ruth, sam, null),
      agencyId: fc.constantFrom(trust, 'charity', null),
      authenticatedAt: fc.option(anyDay),
    })
    .map(({ role, ...more }) => someone(role, more as Partial<Principal>)),
  action: fc.oneof(fc.constantFrom(...Object.keys(policy)), fc.string(), fc.constantFrom('__proto__', 'toString')),
  purpose: fc.constantFrom('direct-care', 'own-record', 'carer-support', 'safeguarding', 'assurance', 'directory'),
  resource: fc.record({
    personId: fc.constantFrom(sam, null),
    agencyIds: fc.subarray([trust, 'charity']),
    part: fc.constantFrom('needs', 'formulation', undefined),
    sensitivity: fc.constantFrom('ordinary', 'sensitive', 'sealed'),
    named: fc.subarray([grace, ruth]),
  }),
  facts: fc.record({
    relationships: fc.array(anyRelationship, { maxLength: 3 }),
    preferences: fc.uniqueArray(anyPreference, {
      maxLength: 6,
      selector: (p) => `${p.audience}${p.audienceId}${p.part}`,
    }),
    emergencies: fc.array(anyEmergency, { maxLength: 2 }),
  }),
  now: fc.constant(NOW),
});
const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at % Math.max(list.length, 1));

describe('access', () => {
  it('is denied for an action that nobody was given', () => {
    expect(allowed({ action: 'plan.delete' })).toBe(false);
    expect(allowed({ action: '__proto__' })).toBe(false);
    fc.assert(
      fc.property(anyRequest, fc.string(), (request, action) => {
        if (Object.hasOwn(policy, action)) return;
        expect(decideAccess(policy, { ...request, action }).allowed).toBe(false);
        expect(decideAccess({}, request).allowed).toBe(false);
      }),
    );
  });

  it('follows the relationship, not the role alone', () => {
    expect(allowed()).toBe(true);
    expect(allowed({ facts: NO_FACTS })).toBe(false);
    expect(allowed({ facts: withFacts({ relationships: [relationship({ startedAt: days(1) })] }) })).toBe(false);
  });

  it('is for reading alone for 28 days after the relationship ended, and closed then', () => {
    const ended = (at: string, action = 'plan.read') =>
      allowed({ action, facts: withFacts({ relationships: [relationship({ endedAt: at })] }) });
    expect(ended(days(-1))).toBe(true);
    expect(ended(days(-1), 'plan.sign')).toBe(false);
    expect(ended(new Date(NOW.getTime() - 28 * 86_400_000 + 1).toISOString())).toBe(true);
    expect(ended(days(-28))).toBe(false);
  });

  it('in an emergency is for reading alone, until it expires, and the person is told', () => {
    const emergency = (expiresAt: string, more: Partial<AccessRequest> = {}) =>
      decideAccess(policy, ask({ ...more, facts: withFacts({ emergencies: [{ memberId: grace, openedAt: days(-1), expiresAt }], preferences: more.facts?.preferences ?? [] }) })); // prettier-ignore
    expect(emergency(days(1))).toMatchObject({
      allowed: true,
      obligations: ['record-the-look', 'read-only', 'tell-the-person'],
    });
    expect(emergency(days(0)).allowed).toBe(false);
    expect(emergency(days(1), { action: 'plan.sign' }).allowed).toBe(false);
    expect(emergency(days(1), { facts: withFacts({ preferences: [said('withheld')] }) }).allowed).toBe(true);
    const sealed = { personId: sam, sensitivity: 'sealed', named: [grace] } as const;
    expect(emergency(days(1), { resource: sealed }).allowed).toBe(false);
  });

  it('heeds an objection to an organisation, unless the person said otherwise of one member or one part', () => {
    const of = (...preferences: PreferenceFact[]) =>
      ['needs', 'formulation'].filter((part) =>
        allowed({ facts: { ...onTheTeam, preferences }, resource: { personId: sam, part } }),
      );
    expect(of(said('withheld'))).toEqual([]);
    expect(of(said('withheld', { part: 'formulation' }))).toEqual(['needs']);
    expect(of(said('withheld'), said('shared', { part: 'needs' }))).toEqual(['needs']);
    expect(of(said('withheld'), said('shared', { audience: 'member', audienceId: grace }))).toEqual([
      'needs',
      'formulation',
    ]);
    expect(of(said('withheld', { audienceId: 'charity' }))).toEqual(['needs', 'formulation']);
  });

  it('gives way where law overrides an objection, for as long as it does, and the person is told', () => {
    const overridden = (until: string) =>
      decideAccess(
        policy,
        ask({ facts: { ...onTheTeam, preferences: [said('withheld', { overriddenUntil: until })] } }),
      );
    expect(overridden(days(1))).toMatchObject({ allowed: true, obligations: ['record-the-look', 'tell-the-person'] });
    expect(overridden(days(0)).allowed).toBe(false);
  });

  it('shows a carer what was agreed, part by part, and nothing that was not', () => {
    const carer = someone('carer', { memberId: ruth });
    const cares = relationship({ memberId: ruth, role: 'carer', agencyId: null });
    const sees = (preferences: PreferenceFact[], more = {}) =>
      allowed({
        subject: carer,
        purpose: 'carer-support',
        facts: withFacts({ relationships: [cares], preferences }),
        resource: { personId: sam, part: 'needs', ...more },
      });
    const agreed = said('shared', { audience: 'member', audienceId: ruth, part: 'needs' });
    expect(sees([])).toBe(false);
    expect(sees([agreed])).toBe(true);
    expect(sees([agreed], { part: 'formulation' })).toBe(false);
    expect(sees([agreed], { sensitivity: 'sensitive' })).toBe(false);
    expect(sees([{ ...agreed, part: 'everything' }])).toBe(false);
  });

  it('opens a sensitive part to registered practitioners whom the person has on the team', () => {
    const resource = { personId: sam, sensitivity: 'sensitive' } as const;
    expect(allowed({ resource })).toBe(true);
    expect(allowed({ resource, subject: { ...clinician, tier: 'supervised' } })).toBe(false);
    expect(allowed({ resource, facts: withFacts({ relationships: [relationship({ endedAt: days(-1) })] }) })).toBe(
      false,
    );
  });

  it('never opens a sealed part but to the person and to those they named, who are beside them now', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const resource = { ...request.resource, sensitivity: 'sealed' as const };
        if (!decideAccess(policy, { ...request, resource }).allowed) return;
        const { personId, memberId } = request.subject;
        const isSelf = personId !== null && personId === resource.personId;
        const isBeside = request.facts.relationships.some(
          (one) => one.memberId === memberId && (one.endedAt === null || Date.parse(one.endedAt) > NOW.getTime()),
        );
        expect(isSelf || (isBeside && (resource.named ?? []).includes(memberId ?? ''))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('needs a fresh sign-in and the right tier where the policy says so', () => {
    const exporting = (seconds: number | null, tier: Principal['tier'] = 'regulated') =>
      allowed({
        action: 'record.export',
        subject: {
          ...clinician,
          tier,
          authenticatedAt: seconds === null ? null : new Date(NOW.getTime() - seconds * 1000).toISOString(),
        },
      });
    expect([exporting(301), exporting(null), exporting(60, 'peer'), exporting(300)]).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('lets whoever cares for somebody tell something whatever they are shown, and nobody who does not care for them', () => {
    const cares = withFacts({ relationships: [relationship({ memberId: ruth, role: 'carer', agencyId: null })] });
    const carer = someone('carer', { memberId: ruth });
    const telling = (more: Partial<AccessRequest>) =>
      decideAccess(policy, ask({ subject: carer, action: 'concern.raise', purpose: 'carer-support', ...more }));
    const objected = { ...cares, preferences: [said('withheld', { audience: 'member', audienceId: ruth })] };
    expect(telling({ facts: cares })).toMatchObject({ allowed: true, relation: 'carer', obligations: [] });
    expect(telling({ facts: objected }).allowed).toBe(true);
    expect(telling({ facts: onTheTeam }).allowed).toBe(false);
    expect(telling({ facts: objected, action: 'plan.read' }).allowed).toBe(false);
    expect(telling({ facts: onTheTeam, subject: clinician }).allowed).toBe(false);
  });

  it('through a place on a team is for care, never for commissioning or for checking', () => {
    expect(allowed({ purpose: 'assurance' })).toBe(false);
    expect(allowed({ purpose: 'administration' })).toBe(false);
    expect(allowed({ purpose: 'safeguarding' })).toBe(true);
  });

  it('lets only the named context act as a service', () => {
    const as = (context?: string) =>
      allowed({ action: 'name.read', subject: someone('service', { context }), purpose: 'service', facts: NO_FACTS });
    expect([as('identity'), as('outcomes'), as()]).toEqual([true, false, false]);
  });

  it('is total, says why, and names a door on every denial', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const decision = decideAccess(policy, request);
        expect(decision.because).not.toBe('');
        if (!decision.allowed) expect(decision.rightDoor).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('never grows when a fact that speaks for somebody is taken away, time passes, or the person objects', () => {
    fc.assert(
      fc.property(anyRequest, fc.nat(6), (request, at) => {
        if (decideAccess(policy, request).allowed) return;
        const { facts, resource } = request;
        const { relationships, preferences, emergencies } = facts;
        const less: Partial<AccessRequest>[] = [
          { facts: { ...facts, relationships: without(relationships, at) } },
          { facts: { ...facts, emergencies: without(emergencies, at) } },
          { facts: { ...facts, preferences: preferences.filter((one, i) => one.choice !== 'shared' || i !== at) } },
          { facts: { ...facts, preferences: preferences.map((one) => ({ ...one, choice: 'withheld', overriddenUntil: null })) } }, // prettier-ignore
          { facts: { ...facts, preferences: preferences.map((one) => ({ ...one, overriddenUntil: null })) } },
          { resource: { ...resource, named: without(resource.named ?? [], at) } },
          { resource: { ...resource, sensitivity: 'sealed', named: [] } },
          { subject: { ...request.subject, tier: 'none', authenticatedAt: null } },
        ];
        for (const one of less) expect(decideAccess(policy, { ...request, ...one }).allowed).toBe(false);
        const started = relationships.filter(({ startedAt }) => Date.parse(startedAt) <= NOW.getTime());
        const open = { ...facts, relationships: started, emergencies: [], preferences: [] };
        if (decideAccess(policy, { ...request, facts: open }).allowed) return;
        const later = new Date(NOW.getTime() + 3 * 86_400_000);
        expect(decideAccess(policy, { ...request, facts: open, now: later }).allowed).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
