import type { AssuranceContext } from '@contexts/assurance';
import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { commentOn } from './asked-for';
import { checkDigitOf } from './check-digit';
import { wayBackOf } from './hand-over';
import type { Who } from './principals';
import { administratorOf, guardian, officerOf } from './principals';
import { CONTEXTS } from './product';
import type { Tools } from './tools';
import { DOOR_WORDS } from './tools';

/** Contexts that hold a part of people's records. */
const WITH_RECORDS = ['intake', 'care-plan', 'provider-directory', 'outcomes', 'identity'];
/** What a parked message may hold, and no operator is shown. */
const PARKED_WORDS = 'What somebody said in a message';
const CONSUMER = 'a-consumer-that-was';

let numbers = 0;
/** A number of Northern Ireland with a check digit that fits; another each time. */
function nextNumber(): string {
  const first = String(321_000_000 + (numbers += 7));
  const check = checkDigitOf(first);
  return check === undefined ? nextNumber() : `${first}${check}`;
}

let births = 0;
/** Another for each, so that nobody is taken for somebody else. */
const nextBirthday = (): string => `19${String(30 + ((births += 1) % 60))}-05-06`;

/** Words in a section, passages kept apart, needs, a number, a former name, and what one carer is shown. */
export async function keptInTheRecord(tools: Tools, who: Who, planId: string) {
  const { person, keyWorker, spare, carer, shownCarer } = who;
  const personId = person.personId ?? '';
  const plan = `/api/care-plan/plans/${planId}`;
  const said = {
    doorWords: DOOR_WORDS,
    ...{ needsWords: `Company on ${personId}`, strengthsWords: `The dog of ${personId}` },
    ...{ sensitiveWords: `What happened then to ${personId}`, sealedWords: `Where ${personId} went` },
    ...{ addressWords: `The boat of ${personId}` },
    ...{ needWords: `On yellow for ${personId}` },
  };
  const seen = async () => {
    const { revision } = await tools.read<{ revision: string }>(`/api/care-plan/people/${personId}/plan`, person);
    return { 'if-match': `"${revision}"` };
  };
  await tools.done(`${plan}/sections/needs`, person, { text: said.needsWords }, await seen());
  await tools.done(`${plan}/sections/strengths`, person, { text: said.strengthsWords }, await seen());
  const commentOnStrengths = () => tools.done(`${plan}/sections/strengths/comments`, keyWorker, commentOn('The dog'));
  const { id: commentId } = await commentOnStrengths();
  await tools.done(`${plan}/comments/${commentId}/answers`, person, { text: `Before work, says ${personId}` });
  await tools.done(`${plan}/comments/${(await commentOnStrengths()).id}/resolution`, keyWorker);
  await tools.done(`${plan}/scribe`, person, { memberId: spare.memberId });
  const { contentHash } = await tools.read<{ contentHash: string }>(
    `/api/care-plan/people/${personId}/plan`,
    keyWorker,
  );
  const notYet = { contentHash, outcome: 'not-agreed', reason: 'Not the Tuesdays.', language: 'en' };
  await tools.done(`${plan}/signature`, keyWorker, notYet);
  await sensitivePassage(tools, who, planId, said.sensitiveWords);
  const sealed = { sensitivity: 'sealed', text: said.sealedWords, named: [keyWorker.memberId] };
  await tools.done(`${plan}/sections/safety-plan/passage`, person, sealed, await seen());

  const line = { heading: 'who-to-call', text: `The sister of ${personId}` };
  const lineId = (await tools.done(`${plan}/safety-lines`, person, line)).id;
  const before = await seen();
  for (const value of ['Ring before nine.', 'Ring before ten.']) {
    await tools.done(`${plan}/details/plan/${planId}/contingency`, person, { value }, before);
  }
  type Disputed = { conflicts: readonly { conflictId: string }[] };
  const { conflicts } = await tools.read<Disputed>(`/api/care-plan/people/${personId}/plan`, person);

  const back = `/api/care-plan/people/${personId}`;
  const agreed = wayBackOf(keyWorker.agencyId, keyWorker.memberId, tools.day(30));
  await tools.done(`${back}/way-back/agree`, keyWorker, agreed, { 'if-match': '"0"' });
  const stepUpId = (await tools.done(`${back}/step-ups`, person, { words: `The post of ${personId}` })).id;

  const at = `/api/identity/people/${personId}`;
  const shared = { audience: 'member', audienceId: shownCarer.memberId, part: 'needs', choice: 'shared' };
  await tools.done(`${at}/sharing`, person, shared);
  const { fullName } = await tools.read<{ fullName: string }>(at, person);
  const names = { name: fullName, pronouns: 'they', dateOfBirth: nextBirthday() };
  await tools.done(`${at}/names`, person, names, { 'if-match': '"0"' });
  const address = { lines: said.addressWords, postcode: 'ZZ99 3VZ' };
  await tools.done(`${at}/address`, person, address, { 'if-match': '"0"' });
  const hcNumber = nextNumber();
  await tools.done(`${at}/identifiers`, person, { kind: 'hc-number', number: hcNumber });
  await tools.done(`${at}/former-names`, person, { name: 'Robin Once' });
  const about = { aspect: 'ethnicity', code: 'own-words', words: 'Manx' };
  await tools.done(`${at}/about-oneself`, person, about);
  const needs = '/api/identity/communication-needs';
  await tools.done(`${needs}/${personId}`, person, { code: 'large-print', words: said.needWords });
  await tools.done(`${needs}/${carer.memberId}`, carer, { code: 'easy-words' });
  const [formerName] = await tools.read<{ formerNameId: string }[]>(`${at}/former-names`, person);
  const { identifiers } = await tools.read<{ identifiers: { identifierId: string }[] }>(at, person);
  const needsOf = (whoseId: string) => tools.read<{ needs: { needId: string }[] }>(`${needs}/${whoseId}`, person);
  return {
    stepUpId,
    ...{ lineId, commentId, conflictId: conflicts[0]?.conflictId },
    ...{ ...said, hcNumber, formerNameId: formerName?.formerNameId },
    ...{ identifierId: identifiers[0]?.identifierId, needId: (await needsOf(personId)).needs[0]?.needId },
  };
}

/** Kept apart, or once more after somebody put it back. */
export async function sensitivePassage(tools: Tools, { person }: Pick<Who, 'person'>, planId: string, text: string) {
  const headers = { 'if-match': '"0"' };
  const body = { sensitivity: 'sensitive', text };
  await tools.done(`/api/care-plan/plans/${planId}/sections/formulation/passage`, person, body, headers);
}

/** In the initial conversation: a passage for each audience that a person can choose. */
export async function toldTheirStory(tools: Tools, who: Who, introductionId: string) {
  const { keyWorker, member, person } = who;
  const told = {
    ...{ teamsStory: `A song of ${person.personId}`, registeredStory: `A night of ${person.personId}` },
    ...{ keyWorkersStory: `A debt of ${person.personId}`, namedStory: `A wish of ${person.personId}` },
    ownStory: `A friend of ${person.personId}`,
  };
  const at = `/api/intake/introductions/${introductionId}/initial-conversation`;
  const { conversationId } = await tools.done(at, keyWorker, {
    ...{ heldOn: tools.day(0), place: 'A café by the river' },
    words: {
      ...{ whatIsGoingWell: told.teamsStory, whatBroughtYouHere: told.registeredStory },
      ...{ whatIsHard: told.keyWorkersStory, whatYouWant: told.namedStory, whoCanHelp: told.ownStory },
    },
    audiences: {
      ...{ whatBroughtYouHere: { who: 'registered' }, whatIsHard: { who: 'key-worker' } },
      ...{ whatYouWant: { who: 'named', named: [member.memberId] }, whoCanHelp: { who: 'me' } },
    },
  });
  const need = {
    ...{ kind: 'food', words: `Bread for ${person.personId}`, responderId: keyWorker.memberId },
    dueAt: `${tools.day(7)}T09:00:00Z`,
  };
  const immediateNeedId = (await tools.done(`/api/intake/people/${person.personId}/immediate-needs`, keyWorker, need))
    .id;
  const safety = { teamsSafety: `A sister of ${person.personId}`, agreedSafety: `A call to ${person.personId}` };
  const talked = {
    ...{ heldOn: tools.day(0), responderId: keyWorker.memberId, dueAt: `${tools.day(7)}T09:00:00Z` },
    words: { whatKeepsSafe: safety.teamsSafety, whatWorries: '', whatWeAgreed: safety.agreedSafety },
    audiences: { whatWeAgreed: { who: 'me' } },
  };
  const safetyConversationId = (
    await tools.done(`/api/intake/people/${person.personId}/safety-conversations`, keyWorker, talked)
  ).id;
  const ids = { conversationId, immediateNeedId, safetyConversationId };
  return { ...told, ...safety, ...ids, prompt: 'whatIsHard', topic: 'whatKeepsSafe' };
}

/** One who opened the record because of danger and has it open, one who closed it again; and what operators look after. */
export async function opened(tools: Tools, who: Who) {
  const personId = who.person.personId ?? '';
  const key = idFrom('an opening');
  const body = { key, reason: 'danger-to-life', words: 'They rang from the bridge.' };
  const authenticatedAt = tools.app.clock.now().toISOString();
  for (const context of WITH_RECORDS) {
    const emergency = `/api/${context}/people/${personId}/emergency`;
    await tools.done(emergency, { ...who.rescuer, authenticatedAt }, body);
    await tools.done(emergency, { ...who.colleague, authenticatedAt }, body);
    await tools.done(`${emergency}/end`, { ...who.colleague, authenticatedAt });
  }
  const openedById = who.colleague.memberId ?? '';
  const stream = `other-${personId}`;
  for (const token of CONTEXTS) {
    const { database } = tools.app.app.get<AssuranceContext>(token, { strict: false });
    for (const [at, item] of ['first', 'second'].entries()) {
      await database.query(
        `INSERT INTO parked (consumer, message_id, stream, revision, type, reason, message) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [CONSUMER, idFrom(item, personId), stream, String(at), 'other.happened.v1', 'unreadable', PARKED_WORDS],
      );
    }
  }
  const operator = { ...who.coordinator, role: 'platform-operator' } as const;
  const { parked } = await tools.read<{ parked: { parkingId: string; itemId: string }[] }>(
    '/api/identity/operations',
    operator,
  );
  const itemId = idFrom('first', personId);
  return {
    ...{
      parkedWords: PARKED_WORDS,
      key,
      openedById,
      emergencyId: idFrom('emergency', openedById, personId, key),
      parkedItemId: itemId,
    },
    parkingId: parked.find((one) => one.itemId === itemId)?.parkingId,
  };
}

interface WhoLooked {
  readonly looks: readonly { lookId: string; viewerId: string; question: { questionId: string } | null }[];
}
interface PrivacyBoard {
  readonly looks: readonly { lookId: string; personId: string }[];
}
interface Duplicates {
  readonly pairId: string;
  readonly records: readonly { personId: string }[];
}

/** What somebody close left without an account: one word that waits, and one that is with the team and that the person may read. */
async function leftAtTheDoor(tools: Tools, { person, coordinator }: Who) {
  const DOOR = '/api/care-plan/left-words';
  const more = `the one of ${person.personId}`;
  const reachMe = { how: 'phone', at: '07700 900789' };
  const word = { about: 'Sky', more, words: 'They do not open.', from: 'Mia', reachMe, mayBeShownToThePerson: true };
  const newest = async () => {
    await tools.app.settled();
    const words = await tools.read<{ wordId: string; more: string }[]>(DOOR, coordinator);
    return words.find((one) => one.more === more)?.wordId;
  };
  await tools.done(DOOR, ANYONE, word);
  const atTheDoorId = await newest();
  await tools.done(`${DOOR}/${atTheDoorId}/person`, coordinator, { personId: person.personId });
  await tools.app.settled();
  await tools.done(DOOR, ANYONE, word);
  const names = `/api/identity/people?ids=${person.personId}`;
  const [known] = await tools.read<{ name: string }[]>(names, coordinator);
  return { atTheDoorId, wordId: await newest(), personName: known?.name };
}

/** A look that the person asked about and one that was flagged, a pair that may be one person, an invitation, a program. */
export async function watchedOver(tools: Tools, who: Who) {
  const { person, keyWorker, coordinator } = who;
  const personId = person.personId ?? '';
  const looked = () => tools.read<WhoLooked>(`/api/identity/people/${personId}/who-looked`, person);
  const look = (await looked()).looks.find(({ viewerId }) => viewerId === keyWorker.memberId);
  const asking = { words: 'Why did you look?' };
  await tools.done(`/api/identity/people/${personId}/looks/${look?.lookId}/question`, person, asking);
  const pairs = await tools.read<Duplicates[]>('/api/identity/possible-duplicates', coordinator);
  const pairId = pairs.find(({ records }) => records.some((one) => one.personId === personId))?.pairId;
  await tools.done(`/api/identity/possible-duplicates/${pairId}/same-person`, coordinator);
  const door = await leftAtTheDoor(tools, who);
  const administrator = administratorOf(who);
  const agency = `/api/identity/agencies/${keyWorker.agencyId}`;
  const invited = { name: 'Somebody new', role: 'peer-supporter', tier: 'peer' };
  const invitation = await tools.done(`${agency}/invitations`, administrator, invited);
  const withdrawn = await tools.done(`${agency}/invitations`, administrator, invited);
  const client = { name: 'A website', scopes: ['directory.read'] };
  const clientId = (await tools.done('/api/identity/api-clients', administrator, client)).id;
  await tools.app.settled();
  const board = await tools.read<PrivacyBoard>('/api/identity/privacy-board', officerOf(who));
  const asked = (await looked()).looks.find(({ lookId }) => lookId === look?.lookId);
  return {
    ...{ lookId: look?.lookId, questionId: asked?.question?.questionId, pairId, clientId, ...door },
    ...{ invitationCode: invitation.code, invitationId: withdrawn.id },
    flaggedLookId: board.looks.find((one) => one.personId === personId)?.lookId,
  };
}

const everythingFor = ({ member, left }: Who) => [
  { audience: 'member', audienceId: member.memberId, part: 'everything' },
  { audience: 'agency', audienceId: left.agencyId, part: 'everything' },
];

/** No to everything for the member on the team and for the agency of who left; no to what they need for the key worker. */
export async function saidNo(tools: Tools, who: Who) {
  const { person, keyWorker } = who;
  for (const one of [...everythingFor(who), { audience: 'member', audienceId: keyWorker.memberId, part: 'needs' }]) {
    await tools.done(`/api/identity/people/${person.personId}/sharing`, person, { ...one, choice: 'withheld' });
  }
}

/** For a week, for those to whom the person has said no about everything. */
export async function lawGoesBefore(tools: Tools, who: Who) {
  const why = { ground: 'risk-of-serious-harm', reason: 'They were hurt.', until: `${tools.day(7)}T09:00:00Z` };
  for (const one of everythingFor(who)) {
    await tools.done(`/api/identity/people/${who.person.personId}/sharing/override`, guardian, { ...one, ...why });
  }
}
