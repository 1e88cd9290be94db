import type { Requests } from './request';

const words = { words: 'Was that needed?' };
const number = ({ hcNumber = '' }: Readonly<Record<string, string>>) => ({
  body: { kind: 'hc-number', number: hcNumber },
});
const PRIVATE = { audience: 'agency', part: 'progress' };

/** Who somebody is, what they need, and with whom they share it. */
export const OF_IDENTITY: Requests = {
  '/api/identity/people': ({ personId }) => ({ query: `?ids=${personId}` }),
  '/api/identity/communication-needs': ({ personId }) => ({ query: `?ids=${personId}` }),
  '/api/identity/communication-needs/:whoseId': () => ({ body: { code: 'easy-words' } }),
  '/api/identity/communication-needs/:whoseId/contacts': ({ today }) => ({
    body: { contactOn: today, met: true, how: 'Printed it large.' },
  }),
  '/api/identity/communication-needs/:whoseId/:needId/review': () => ({ body: { isStillSo: true } }),
  '/api/identity/people/:personId/names': () => ({ headers: { 'if-match': '"1"' }, body: { name: 'Robin Merrow' } }),
  '/api/identity/people/:personId/address': () => ({
    headers: { 'if-match': '"1"' },
    body: { lines: '4 The Quay', postcode: 'ZZ99 3VZ' },
  }),
  '/api/identity/people/:personId/former-names': () => ({ body: { name: 'Robin Before' } }),
  '/api/identity/people/:personId/about-oneself': () => ({
    body: { aspect: 'ethnicity', code: 'own-words', words: 'Cornish' },
  }),
  '/api/identity/people/:personId/identifiers': number,
  '/api/identity/people/look-up': number,
  '/api/identity/people/find': ({ personName }) => ({ body: { name: personName } }),
  '/api/identity/people/emergency-look-up': number,
  '/api/identity/people/:personId/identifiers/:identifierId/check': () => ({
    body: { status: '01', how: 'With the card in hand.' },
  }),
  '/api/identity/people/:personId/identifiers/:identifierId/withdraw': () => ({ body: { because: 'mistyped' } }),
  '/api/identity/people/:personId/sharing': ({ askedAgencyId }) => ({
    body: { ...PRIVATE, audienceId: askedAgencyId, choice: 'withheld' },
  }),
  '/api/identity/people/:personId/sharing/override': ({ askedAgencyId, soonMoment }) => ({
    body: {
      ...{ ...PRIVATE, audienceId: askedAgencyId, ground: 'risk-of-serious-harm', reason: 'They were hurt.' },
      until: soonMoment,
    },
  }),
  '/api/identity/possible-duplicates/:pairId/different-people': () => ({ body: { reason: 'They are cousins.' } }),
  '/api/identity/possible-duplicates/:pairId/unlink': () => ({ body: { reason: 'They are cousins.' } }),
  '/api/identity/people/:personId/looks/:lookId/question': () => ({ body: words }),
  '/api/identity/people/:personId/look-questions/:questionId/not-satisfied': () => ({ body: words }),
  '/api/identity/look-questions/:questionId/answer': () => ({ body: words }),
  '/api/identity/looks-to-review/:lookId/outcome': ({ flaggedLookId }) => ({
    ...{ address: { lookId: flaggedLookId }, body: { ...words, outcome: 'explained' } },
  }),
  '/api/identity/emergencies/:emergencyId/outcome': () => ({ body: { ...words, outcome: 'in-order' } }),
  '/api/identity/emergencies/:emergencyId/tell-later': ({ soonMoment }) => ({
    body: { reason: 'Telling them now would put them in danger.', until: soonMoment },
  }),
  '/api/identity/message-preference': () => ({ body: { channel: 'none', quietFrom: 21, quietUntil: 8 } }),
  '/api/identity/messages/open': () => ({ body: { token: 'a'.repeat(38) } }),
  '/api/identity/me/link': ({ receiptCode }) => ({ body: { receiptCode } }),
  '/api/identity/about-oneself/groups': ({ personId }) => ({ body: { people: [personId], on: '2026-03-31' } }),
  '/api/identity/accounts/look-up': () => ({ body: { issuer: 'https://sign-in.example', subject: 'asked' } }),
  '/api/identity/api-clients/look-up': ({ clientId }) => ({ body: { clientId } }),
  '/api/identity/api-clients': () => ({ body: { name: 'A website', scopes: ['directory.read'] } }),
  '/api/identity/policies/:policyCode': () => ({ body: { value: 9, reason: 'The huddle is at eight.' } }),
  '/api/identity/agencies': () => ({ body: { name: 'A new one', kind: 'charity' } }),
  '/api/identity/agencies/:agencyId/staff': ({ sendingAgencyId }) => ({ address: { agencyId: sendingAgencyId } }),
  '/api/identity/agencies/:agencyId/invitations': ({ sendingAgencyId, keyWorkerId, role = 'peer-supporter' }) => ({
    address: { agencyId: sendingAgencyId },
    body: { name: 'Somebody new', ...standingOf(role, keyWorkerId) },
  }),
  '/api/identity/invitations/accept': ({ invitationCode }) => ({ body: { code: invitationCode } }),
  '/api/identity/practitioners/:practitionerId/standing': ({ leaverId, keyWorkerId, role = 'peer-supporter' }) => ({
    address: { practitionerId: leaverId },
    body: standingOf(role, keyWorkerId),
  }),
  '/api/identity/practitioners/:practitionerId/end-employment': ({ leaverId }) => ({
    address: { practitionerId: leaverId },
  }),
  '/api/identity/practitioners': ({ askedAgencyId }) => ({
    body: {
      ...{ agencyId: askedAgencyId, name: 'Somebody new', role: 'community-worker', tier: 'supervised' },
      ...{ issuer: 'https://sign-in.example', subject: 'new' },
    },
  }),
};

function standingOf(role: string, supervisorId: string | undefined) {
  if (role === 'peer-supporter') return { role, tier: 'peer' };
  return role === 'hub-coordinator' ? { role, tier: 'supervised', supervisorId } : { role, tier: 'none' };
}

const WHAT: Readonly<Record<string, string>> = {
  ...{ intake: 'introductions', 'care-plan': 'strengths', 'provider-directory': 'asks', outcomes: 'progress' },
};

/** What is the same in every context. */
export const OF_EVERY_CONTEXT: Requests = {
  '/api/:context/people/:personId/who-can-see/:what': ({ context = '' }) => ({ address: { what: WHAT[context] } }),
  '/api/care-plan/people/:personId/who-can-see/:what': ({ keptApart }) => ({
    query: keptApart ? `?kept-apart=${keptApart}` : '',
  }),
  '/api/:context/people/:personId/emergency': ({ key }) => ({
    body: { key, reason: 'danger-to-life', words: 'They rang from the bridge.' },
  }),
  '/api/:context/people/:personId/emergency/:memberId/:emergencyId': ({ openedById }) => ({
    address: { memberId: openedById },
  }),
  '/api/:context/operations/published': () => ({ query: '?after=0&types=identity.person-registered.v1' }),
  '/api/:context/operations/parked/:parkingId/set-aside': ({ parkedItemId }) => ({
    body: { itemId: parkedItemId, reason: 'nothing-follows-here', note: 'Nobody hears it any more.' },
  }),
};
