import { idFrom } from '@platform/event-store/command-context';
import type { Ids, Requests } from './request';
import type { Line } from './the-table';
import { goesAlong, handOverOf, wayBackOf } from './hand-over';
import { commentOn } from './asked-for';
import { representativeUntil } from './representative';
import { OF_THE_DOOR } from './requests-of-the-door';
import { OF_ASSURANCE } from './requests-of-assurance';
import { OF_EVERY_CONTEXT, OF_IDENTITY } from './requests-of-identity';
import { OF_OUTCOMES } from './requests-of-outcomes';

const words = (text: string) => ({ text });
const seeing = (revision: unknown, body: object) => ({ body, headers: { 'if-match': `"${String(revision)}"` } });
const ABLE = { able: true, words: 'In their own words.' };

const SAFETY = '/api/intake/safety-conversations/:safetyConversationId';
const PASSAGE = '/api/intake/introductions/:introductionId/conversations/:conversationId/passages/:prompt';

/** A well-formed request for each command, so that what is refused is refused for who asks and not for what is asked. */
const REQUESTS: Requests = {
  ...OF_THE_DOOR,
  '/api/intake/huddles/:huddleId/close': ({ lostIntroductionId }) => ({
    body: { reasons: [{ introductionId: lostIntroductionId, reason: 'Asked to be rung tomorrow.' }] },
  }),
  '/api/intake/introductions/:introductionId/key-worker': ({ huddleId, keyWorkerId, sendingAgencyId, soon }) => ({
    body: { huddleId, keyWorkerId, agencyId: sendingAgencyId, nextContactOn: soon },
  }),
  '/api/intake/introductions/:introductionId/hold-over': ({ huddleId }) => ({
    body: { huddleId, reason: 'Asked to be rung tomorrow.' },
  }),
  '/api/intake/huddle-board/find': () => ({ body: { name: 'Robin' } }),
  '/api/intake/huddle-board/here': ({ personId }) => ({ body: { pageId: personId, leaving: false } }),
  '/api/intake/people/:personId/huddle-items': () => ({
    body: { question: 'Who goes along to the housing office?', summary: 'The letter gives two weeks.' },
  }),
  '/api/intake/huddle-items/:itemId/capture': ({ huddleId, keyWorkerId, sendingAgencyId, soon }) => ({
    body: { huddleId, outcome: 'The key worker goes.', ownerId: keyWorkerId, agencyId: sendingAgencyId, dueOn: soon },
  }),
  '/api/intake/huddle-items/:itemId/carry': ({ huddleId }) => ({
    body: { huddleId, reason: 'Housing was not in the room.' },
  }),
  '/api/intake/huddle-items/:itemId/done': () => ({ body: { whatCameOfIt: 'We went together.' } }),
  '/api/intake/huddle-outcomes/:outcomeId/share': () => ({
    body: { words: 'You have a key worker.', whoWasThere: 'The hub coordinator' },
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
  '/api/intake/people/:personId/immediate-needs': ({ keyWorkerId, soonMoment }) => ({
    body: { kind: 'food', words: 'The cupboard is empty.', responderId: keyWorkerId, dueAt: soonMoment },
  }),
  '/api/intake/immediate-needs/:immediateNeedId/met': () => ({ body: { whatWasDone: 'A parcel for four days.' } }),
  '/api/intake/people/:personId/safety-conversations': ({ keyWorkerId, soonMoment, today }) => ({
    body: {
      ...{ heldOn: today, responderId: keyWorkerId, dueAt: soonMoment },
      words: { whatKeepsSafe: 'My sister.', whatWorries: 'The evenings.', whatWeAgreed: 'A call tonight.' },
    },
  }),
  '/api/intake/safety-conversations/:safetyConversationId/kept': () => ({ body: { whatWasDone: 'We spoke.' } }),
  // As it is already, so that whoever may changes nothing for the next line.
  '/api/intake/safety-conversations/:safetyConversationId/passages/:topic/audience': () => ({
    body: { audience: { who: 'team' } },
  }),
  [`${PASSAGE}/audience`]: () => ({ body: { audience: { who: 'key-worker' } } }),
  [`${PASSAGE}/correction`]: ({ keyWorkersStory }) => ({ body: words(keyWorkersStory ?? '') }),
  [`${SAFETY}/passages/:topic/correction`]: ({ teamsSafety }) => ({ body: words(teamsSafety ?? '') }),
  [`${SAFETY}/about-somebody-else`]: () => ({ body: { reason: 'another-record-was-open' } }),
  '/api/intake/introductions/:introductionId/decline': () => ({ body: { reason: 'Not now, thank you.' } }),
  '/api/intake/introductions/:introductionId/reintroduction': ({ keyWorkerId, sendingAgencyId, soon }) => ({
    body: { keyWorkerId, agencyId: sendingAgencyId, nextContactOn: soon },
  }),
  '/api/intake/introductions/:introductionId/death': () => ({ body: { saidBy: 'Their sister, by phone.' } }),
  '/api/intake/people/:personId/engagement/contacts': ({ today }) => ({ body: { madeOn: today, way: 'phone' } }),
  '/api/intake/people/:personId/engagement/missed-contacts': ({ today }) => ({
    body: { missedOn: today, planned: 'met' },
  }),
  '/api/intake/people/:personId/engagement/tries': ({ today }) => ({ body: { channel: 'text', triedOn: today } }),
  '/api/intake/people/:personId/engagement/carer-contacts': ({ today, keyWorkerId }) => ({
    body: { carerId: keyWorkerId, contactedOn: today },
  }),
  '/api/intake/people/:personId/engagement/outreach': ({ takenDecisionId }) => ({
    body: { decisionId: takenDecisionId },
  }),
  '/api/intake/people/:personId/engagement/distance': () => ({ body: { words: 'I will ring.' } }),
  '/api/intake/people/:personId/help': ({ today }) => ({ body: { startedOn: today } }),
  '/api/care-plan/people/:personId/plan/pdf': () => ({ body: { size: 12 } }),
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
  '/api/care-plan/plans/:planId/about-somebody-else': ({ revision, askId }) => ({
    ...{ body: { kind: 'goal', id: askId, reason: 'another-record-was-open' } },
    headers: { 'if-match': `"${revision}"` },
  }),
  '/api/care-plan/plans/:planId/sections/:section/passage/about-somebody-else': () => ({
    ...{ body: { sensitivity: 'sensitive', reason: 'two-people-mixed-up' }, address: { section: 'formulation' } },
  }),
  '/api/care-plan/decisions/:decisionId/about-somebody-else': () => ({ body: { reason: 'two-people-mixed-up' } }),
  '/api/intake/introductions/:introductionId/initial-conversation/about-somebody-else': () => ({
    body: { reason: 'two-people-mixed-up' },
  }),
  '/api/care-plan/people/:personId/key-worker': ({ leaverId, sendingAgencyId }) => ({
    body: { memberId: leaverId, agencyId: sendingAgencyId },
  }),
  '/api/care-plan/plans/:planId/comments/:commentId/resolution': () => ({}),
  '/api/care-plan/plans/:planId/scribe': ({ memberId }) => ({ body: { memberId } }),
  '/api/care-plan/plans/:planId/proposals/:proposalId/refuse': ({ otherProposalId: proposalId }) => ({
    address: { proposalId },
  }),
  '/api/care-plan/plans/:planId/proposals': () => ({ body: words('I like the river.') }),
  '/api/care-plan/plans/:planId/sections/:section/comments': () => ({ body: commentOn('Company.') }),
  '/api/care-plan/plans/:planId/comments/:commentId/answers': () => ({ body: words('On Tuesdays.') }),
  '/api/care-plan/plans/:planId/goals': () => ({ body: words('Walk on Tuesdays.') }),
  '/api/care-plan/plans/:planId/actions': ({ keyWorkerId, sendingAgencyId, soon }) => ({
    body: { text: 'Ring.', ownerId: keyWorkerId, ownerAgencyId: sendingAgencyId, dueOn: soon },
  }),
  '/api/care-plan/plans/:planId/actions/:actionId/outcome': () => ({ body: { outcome: 'done' } }),
  '/api/care-plan/plans/:planId/details/:kind/:entryId/:field': ({ revision, actionId, soon }) => ({
    ...{ body: { value: soon }, headers: { 'if-match': `"${revision}"` } },
    address: { kind: 'action', entryId: actionId, field: 'due' },
  }),
  '/api/care-plan/plans/:planId/safety-lines': () => ({ body: { heading: 'what-helps-me', text: 'The river.' } }),
  '/api/care-plan/plans/:planId/safety-lines/:lineId/agreement': ({ revision }) => seeing(revision, {}),
  '/api/care-plan/plans/:planId/safety-lines/:lineId/take-out': ({ revision }) =>
    seeing(revision, { reason: 'They moved.' }),
  '/api/care-plan/plans/:planId/conflicts/:conflictId/resolution': ({ revision }) =>
    seeing(revision, { value: 'Ring before ten.' }),
  '/api/care-plan/plans/:planId/signature': ({ contentHash }) => ({ body: { contentHash, outcome: 'agreed' } }),
  '/api/care-plan/plans/:planId/team': ({ leaverId, sendingAgencyId }) => ({
    body: { memberId: leaverId, agencyId: sendingAgencyId, role: 'peer-supporter' },
  }),
  '/api/care-plan/decisions': ({ planId }) => ({
    body: { planId, question: 'Is it time?', options: ['Yes', 'Not yet'], kind: 'other' },
  }),
  '/api/care-plan/decisions/:decisionId/positions': () => ({ body: { stance: 'agree' } }),
  '/api/care-plan/decisions/:decisionId/persons-voice': ({ speakingFor }) => ({
    body: speakingFor
      ? { outcome: 'agrees', words: 'He would want this.', representativeId: speakingFor }
      : { outcome: 'not-present', words: 'Unwell today.' },
  }),
  '/api/care-plan/decisions/:decisionId/take': ({ keyWorkerId, soon }) => ({
    body: { outcome: 'Yes', implementerId: keyWorkerId, reviewOn: soon },
  }),
  '/api/care-plan/decisions/:decisionId/emergency': ({ keyWorkerId, soon }) => ({
    body: { outcome: 'Yes', reason: 'It cannot wait.', implementerId: keyWorkerId, reviewOn: soon },
  }),
  '/api/care-plan/decisions/:decisionId/withdraw': () => ({ body: { reason: 'Not now.' } }),
  '/api/care-plan/decisions/:decisionId/implementation': () => ({ body: { outcome: 'implemented', words: '' } }),
  '/api/care-plan/decisions/:decisionId/review': () => ({ body: { words: 'It goes well.' } }),
  '/api/care-plan/decisions/:decisionId/capacity': () => ({
    body: {
      ...{ understands: ABLE, retains: ABLE, weighs: ABLE, communicates: ABLE },
      support: 'In the morning, with tea.',
    },
  }),
  '/api/care-plan/decisions/:decisionId/best-interests': () => ({
    body: { wishes: 'The river.', consulted: 'Ann.', lessRestrictive: 'A key.', conclusion: 'Yes.' },
  }),
  '/api/care-plan/people/:personId/representatives': ({ soon }) => ({ body: representativeUntil(soon ?? '') }),
  '/api/care-plan/people/:personId/representatives/:representativeId/end': () => ({ body: { reason: 'Revoked.' } }),
  '/api/care-plan/decisions/:decisionId/evidence-packs': () => ({
    body: { asker: 'coroner', basis: 'coroners-and-justice-act-2009', read: [], withhold: [] },
  }),
  '/api/care-plan/decision-policies/:kind': () => ({
    body: {
      ...{ voices: ['person-or-advocate', 'gp'], dissent: 'nobody-dissents', answerWithinDays: 3 },
      ...{ decideWithinDays: 9, ratifyWithinWorkingDays: 2, reason: 'As agreed.', version: 0 },
    },
    address: { kind: 'sharing' },
  }),
  '/api/care-plan/hand-overs': ({ planId, takenDecisionId, askedAgencyId, keyWorkerId, today }) => ({
    body: handOverOf(
      { planId, decisionId: takenDecisionId, toAgencyId: askedAgencyId, present: [keyWorkerId] },
      today ?? '',
    ),
  }),
  '/api/care-plan/hand-overs/:handOverId/arrange': () => ({ body: goesAlong }),
  '/api/care-plan/hand-overs/:handOverId/accept': ({ askedId }) => ({ body: { receiverId: askedId } }),
  '/api/care-plan/hand-overs/:handOverId/first-contact': ({ now }) => ({
    body: { contactedAt: now, how: 'We had tea.' },
  }),
  '/api/care-plan/hand-overs/:handOverId/withdraw': () => ({ body: { reason: 'They would rather stay.' } }),
  '/api/care-plan/carer-invitations/accept': ({ carerCode }) => ({ body: { code: carerCode } }),
  '/api/care-plan/people/:personId/way-back/agree': ({ keyWorkerId, sendingAgencyId, soon }) => ({
    body: wayBackOf(sendingAgencyId, keyWorkerId, soon),
    headers: { 'if-match': '"1"' },
  }),
  '/api/care-plan/people/:personId/way-back/reword': () => ({
    ...{ body: { signs: 'No post.', helps: 'A walk.' }, headers: { 'if-match': '"1"' } },
  }),
  '/api/care-plan/plans/:planId/farewell': ({ takenDecisionId }) => ({
    body: { decisionId: takenDecisionId, words: 'Go well.' },
  }),
  '/api/care-plan/people/:personId/step-ups': () => ({ body: { words: 'The post again.' } }),
  '/api/care-plan/people/:personId/step-ups/:stepUpId/contact': ({ now }) => ({
    body: { contactedAt: now, how: 'We walked.' },
  }),
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
  '/api/provider-directory/asks/:askId/question': () => ({ body: { question: 'Are stairs a trouble?' } }),
  '/api/provider-directory/asks/:askId/question/answer': () => ({ body: { answer: 'No, none.' } }),
  '/api/provider-directory/ask-links/look-up': ({ askLink }) => ({ body: { token: askLink } }),
  '/api/provider-directory/ask-links/who': ({ askLink }) => ({ body: { token: askLink } }),
  '/api/provider-directory/ask-links/answer': ({ askLink }) => ({
    body: { token: askLink, say: 'no', reason: 'no-room', name: 'Bea', group: 'The choir' },
  }),
  '/api/provider-directory/agencies/:agencyId/listings-to-check': ({ askedAgencyId }) => ({
    address: { agencyId: askedAgencyId },
  }),
  '/api/provider-directory/listings/:serviceId/pause': ({ soon }) => ({ body: { until: soon } }),
  '/api/provider-directory/listings/:serviceId/ask-address': () => ({ body: { address: 'asks@group.example' } }),
  '/api/provider-directory/people/:personId/nothing-found': () => ({ body: { need: 'grief' } }),
  '/api/provider-directory/people/:personId/nothing-found/take-back': () => ({ body: { need: 'grief' } }),
  '/api/provider-directory/asks/:askId/withdraw': () => ({ body: { reason: 'Found something else.' } }),
  '/api/provider-directory/listings/:serviceId/capacity': () => ({ body: { available: 2 } }),
  '/oruk/services/:id': ({ serviceId }) => ({ address: { id: serviceId } }),
  '/oruk/service_at_locations/:id': ({ serviceId = '' }) => ({
    address: { id: idFrom(serviceId, 'service-at-location') },
  }),
  '/oruk/taxonomies/:id': () => ({ address: { id: idFrom('taxonomy', 'needs') } }),
  '/oruk/taxonomy_terms/:id': () => ({ address: { id: idFrom('taxonomy-term', 'needs', 'company') } }),
  '/oruk/organizations/:id': ({ askedAgencyId }) => ({ address: { id: askedAgencyId } }),
  ...OF_IDENTITY,
  ...OF_OUTCOMES,
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
  ...OF_ASSURANCE,
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
