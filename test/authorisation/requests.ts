import type { Ids, Requests } from './request';
import type { Line } from './the-table';
import { handOverOf } from './hand-over';
import { OF_EVERY_CONTEXT, OF_IDENTITY } from './requests-of-identity';

const words = (text: string) => ({ text });

/** A well-formed request for each command, so that what is refused is refused for who asks and not for what is asked. */
const REQUESTS: Requests = {
  '/api/intake/introductions': () => ({
    body: { name: 'Sky', reachMe: { how: 'phone', at: '07700 900123' }, whatBroughtYou: 'A friend said you listen.' },
  }),
  '/api/intake/receipts/look-up': ({ receiptCode }) => ({ body: { receiptCode } }),
  '/api/intake/huddles/:huddleId/close': ({ lostIntroductionId }) => ({
    body: { reasons: [{ introductionId: lostIntroductionId, reason: 'Asked to be rung tomorrow.' }] },
  }),
  '/api/intake/introductions/:introductionId/key-worker': ({ huddleId, keyWorkerId, sendingAgencyId, soon }) => ({
    body: { huddleId, keyWorkerId, agencyId: sendingAgencyId, nextContactOn: soon },
  }),
  '/api/intake/introductions/:introductionId/initial-conversation': ({ today }) => ({
    body: {
      ...{ heldOn: today, place: 'A café by the river' },
      words: {
        ...{ whatBroughtYouHere: 'The days.', whatIsGoingWell: 'The dog.', whatIsHard: 'Evenings.' },
        ...{ whatYouWant: 'To sleep.', whoCanHelp: 'My sister.' },
      },
    },
  }),
  '/api/intake/introductions/:introductionId/decline': () => ({ body: { reason: 'Not now, thank you.' } }),
  '/api/care-plan/plans/:planId/sections/:section': ({ revision, needsWords = '' }) => ({
    ...{ body: words(needsWords), headers: { 'if-match': `"${revision}"` } },
  }),
  '/api/care-plan/plans/:planId/sections/:section/passage': ({ revision, keyWorkerId }) => ({
    ...{ body: { sensitivity: 'sealed', text: 'Not for all.', named: [keyWorkerId] } },
    ...{ headers: { 'if-match': `"${revision}"` }, address: { section: 'strengths' } },
  }),
  '/api/care-plan/plans/:planId/sections/:section/passage/lift': () => ({
    ...{ body: { sensitivity: 'sensitive' }, address: { section: 'formulation' } },
  }),
  '/api/care-plan/people/:personId/key-worker': ({ leaverId, sendingAgencyId }) => ({
    body: { memberId: leaverId, agencyId: sendingAgencyId },
  }),
  '/api/care-plan/plans/:planId/proposals': () => ({ body: words('I like the river.') }),
  '/api/care-plan/plans/:planId/goals': () => ({ body: words('Walk on Tuesdays.') }),
  '/api/care-plan/plans/:planId/actions': ({ keyWorkerId, sendingAgencyId, soon }) => ({
    body: { text: 'Ring.', ownerId: keyWorkerId, ownerAgencyId: sendingAgencyId, dueOn: soon },
  }),
  '/api/care-plan/plans/:planId/actions/:actionId/outcome': () => ({ body: { outcome: 'done' } }),
  '/api/care-plan/plans/:planId/signature': ({ contentHash }) => ({ body: { contentHash, outcome: 'agreed' } }),
  '/api/care-plan/plans/:planId/team': ({ leaverId, sendingAgencyId }) => ({
    body: { memberId: leaverId, agencyId: sendingAgencyId, role: 'peer-supporter' },
  }),
  '/api/care-plan/decisions': ({ planId }) => ({
    body: { planId, question: 'Is it time?', options: ['Yes', 'Not yet'], kind: 'other' },
  }),
  '/api/care-plan/decisions/:decisionId/positions': () => ({ body: { stance: 'agree' } }),
  '/api/care-plan/decisions/:decisionId/persons-voice': () => ({
    body: { outcome: 'not-present', words: 'Unwell today.' },
  }),
  '/api/care-plan/decisions/:decisionId/take': ({ keyWorkerId, soon }) => ({
    body: { outcome: 'Yes', implementerId: keyWorkerId, reviewOn: soon },
  }),
  '/api/care-plan/hand-overs': ({ planId, takenDecisionId, askedAgencyId, keyWorkerId, today }) => ({
    body: handOverOf(
      { planId, decisionId: takenDecisionId, toAgencyId: askedAgencyId, present: [keyWorkerId] },
      today ?? '',
    ),
  }),
  '/api/care-plan/hand-overs/:handOverId/accept': ({ askedId }) => ({ body: { receiverId: askedId } }),
  '/api/care-plan/hand-overs/:handOverId/first-contact': ({ now }) => ({
    body: { contactedAt: now, how: 'We had tea.' },
  }),
  '/api/care-plan/hand-overs/:handOverId/withdraw': () => ({ body: { reason: 'They would rather stay.' } }),
  '/api/care-plan/carer-invitations/accept': ({ carerCode }) => ({ body: { code: carerCode } }),
  '/api/care-plan/people/:personId/carer-concerns': () => ({
    body: { words: 'They sleep badly.', mayBeShownToThePerson: true },
  }),
  '/api/care-plan/people/:personId/carer-concerns/:concernId/answer': () => ({
    body: { answer: 'Thank you.', shares: 'nothing-of-the-record' },
  }),
  '/api/provider-directory/listings': () => ({
    body: { name: 'Tea', organisationName: 'Ours', description: 'Tea.', eligibility: 'Adults' },
  }),
  '/api/provider-directory/listings/:serviceId/revise': () => ({
    headers: { 'if-match': '"0"' },
    body: { name: 'Walk', organisationName: 'The agency asked', description: 'A walk.', eligibility: 'Adults' },
  }),
  '/api/provider-directory/asks': ({ serviceId, personId }) => ({ body: { serviceId, personId, need: 'Company.' } }),
  '/api/provider-directory/asks/:askId/decline': () => ({ body: { reason: 'no-room' } }),
  '/api/provider-directory/asks/:askId/withdraw': () => ({ body: { reason: 'Found something else.' } }),
  '/oruk/services/:id': ({ serviceId }) => ({ address: { id: serviceId } }),
  '/api/outcomes/people/:personId/measures': ({ today }) => ({
    body: { measure: 'phq-9', answers: [0, 0, 0, 0, 0, 0, 0, 0, 0], completedOn: today },
  }),
  '/api/outcomes/people/:personId/goal-ratings': ({ goalId, today }) => ({
    body: { goalId, rating: 4, ratedOn: today },
  }),
  ...OF_IDENTITY,
  ...OF_EVERY_CONTEXT,
  '/api/identity/people/:personId/corrections': () => ({ body: { part: 'needs', statement: 'I never said so.' } }),
  '/api/identity/people/:personId/corrections/:correctionId/answer': () => ({
    body: { outcome: 'put-right', answer: 'It was somebody else.' },
  }),
  '/api/identity/erasures': ({ personId }) => ({
    body: { personId, reason: 'retention-ended', confirmation: 'erase this record' },
  }),
  '/api/identity/people/:personId/erasures/:erasureId/approve': () => ({ body: { confirmation: 'erase this record' } }),
  '/api/identity/people/:personId/erasures/:erasureId/stop': () => ({ body: { because: 'still-needed' } }),
  '/api/identity/people/:personId/legal-holds': () => ({ body: { ground: 'inquest' } }),
  '/api/assurance/watch/:alertId/resolve': () => ({ body: { whatWasDone: 'Rang them.' } }),
};

/** The address of a way in with the ids of a world in it, and what to send. */
export function requestFor(
  { path, written, context = '', instead }: Line,
  world: Ids,
): { url: string; body: object; headers: Record<string, string> } {
  const others = Object.entries(instead).map(([name, other]) => [name, world[other] ?? other]);
  const ids: Ids = { ...world, context, ...(Object.fromEntries(others) as Ids) };
  const { body = {}, headers = {}, address = {}, query = '' } = REQUESTS[written]?.(ids) ?? {};
  const filled = path.replaceAll(/:([A-Za-z]+)/g, (_, name: string) => {
    const id = (name in instead ? undefined : address[name]) ?? ids[name];
    if (!id) throw new Error(`Nothing in the world is called ${name}, which ${path} asks for.`);
    return id;
  });
  return { url: `${filled}${query}`, body, headers };
}
