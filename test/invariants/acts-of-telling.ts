import { idFrom } from '@platform/event-store/command-context';
import type { Act, Choice } from './acts';
import { isOnTheTeam, openHuddleOf } from './acts';
import type { Worker } from './people';
import { CARERS, nameOfPerson, WORKERS } from './people';
import { carerConcernStream, huddleItemStream, safetyConversationStream } from './streams';

/** Questions for the huddle, what carers tell and are told, and what is agreed about safety. */
export const TELLING_ACTS: Readonly<Record<string, readonly [weight: number, act: Act]>> = {
  'raise a question': [4, (choice) => {
    const { world } = choice;
    const personId = choice.person();
    const worker = choice.worker();
    const itemId = (choice.oneIn(8) ? choice.oneOf(world.log.ids('huddleItem')) : undefined) ?? idFrom(choice.commandId, 'item');
    const question = choice.oneIn(6) ? 'Housing.' : 'Who goes along to the housing office?';
    const raising = { itemId, personId, introductionId: null, question, summary: 'The letter gives two weeks.', raisedBy: worker.memberId, raisedAt: world.at };
    const answer = world.log.decideAndAppend(huddleItemStream, itemId, choice.by(worker.memberId), (state) =>
      world.rules.raiseHuddleItem(raising, state, world.introductionsOf(personId).length > 0));
    return { says: `${worker.name} asks the huddle about ${nameOfPerson(personId)}: ${question}`, answer };
  }],
  'capture what was agreed': [4, (choice) => {
    const { world } = choice;
    const itemId = choice.oneOf(world.log.ids('huddleItem'));
    if (itemId === undefined) return undefined;
    const owner = choice.worker();
    const huddleId = openHuddleOf(world);
    const asked = { itemId, huddleId: huddleId ?? 'none', outcome: `${owner.name} goes.`, ownerId: owner.memberId, agencyId: owner.agencyId, dueOn: world.day(choice.number(7) - 1) };
    const facts = { huddleIsOpen: huddleId !== undefined, ownerIsKnown: world.employed.has(owner.memberId), today: world.today, capturedBy: 'Jo', capturedAt: world.at, present: [] };
    const answer = world.log.decideAndAppend(huddleItemStream, itemId, choice.by('Jo'), (state) =>
      world.rules.captureHuddleItem(asked, state, facts));
    return { says: `Jo captures that ${owner.name} does something by ${asked.dueOn}`, answer };
  }],
  'carry a question': [2, (choice) => {
    const { world } = choice;
    const itemId = choice.oneOf(world.log.ids('huddleItem'));
    if (itemId === undefined) return undefined;
    const huddleId = openHuddleOf(world);
    const carrying = { itemId, huddleId: huddleId ?? 'none', reason: 'Housing was not in the room.', carriedAt: world.at, carriedBy: 'Jo' };
    const answer = world.log.decideAndAppend(huddleItemStream, itemId, choice.by('Jo'), (state) =>
      world.rules.carryHuddleItem(carrying, state, huddleId !== undefined));
    return { says: 'Jo carries a question to the next huddle', answer };
  }],
  'tell the team something': [3, (choice) => {
    const { world } = choice;
    const personId = choice.person();
    const carer = choice.some(CARERS);
    const raised = { concernId: idFrom(choice.commandId, 'concern'), personId, words: `Night ${choice.number(4)} without sleep.`, mayBeShownToThePerson: choice.oneIn(2), raisedBy: carer, raisedAt: world.at };
    const answer = world.log.decideAndAppend(carerConcernStream, personId, choice.by(carer), (state) =>
      world.rules.raiseCarerConcern(raised, state, 'england'));
    return { says: `somebody close to ${nameOfPerson(personId)} tells the team: ${raised.words}`, answer };
  }],
  'answer somebody close': [3, (choice) => {
    const { world } = choice;
    const personId = choice.person();
    const concern = choice.oneOf(world.log.state(carerConcernStream, personId));
    if (concern === undefined) return undefined;
    const worker = mostlyOfTheTeam(personId, choice);
    if (!isOnTheTeam(personId, worker, world)) return { says: `${worker.name}, not of the team, answers somebody close`, answer: { refused: 'not-found' } };
    const shares = choice.some(['nothing-of-the-record', 'nothing-of-the-record', 'what-the-person-agreed'] as const);
    const answered = { concernId: concern.concernId, personId, answer: 'Thank you.', shares, answeredBy: worker.memberId, answeredAt: world.at };
    const answer = world.log.decideAndAppend(carerConcernStream, personId, choice.by(worker.memberId), (state) =>
      world.rules.answerCarerConcern(answered, state, (memberId) => memberId === CARERS[0]));
    return { says: `${worker.name} answers somebody close to ${nameOfPerson(personId)}, with ${shares}`, answer };
  }],
  'talk about safety': [3, (choice) => {
    const { world } = choice;
    const personId = choice.person();
    const [worker, responder] = [mostlyOfTheTeam(personId, choice), mostlyOfTheTeam(personId, choice)];
    if (!isOnTheTeam(personId, worker, world)) return { says: `${worker.name}, not of the team, talks about safety`, answer: { refused: 'not-found' } };
    const conversationId = idFrom(choice.commandId, 'safety-conversation');
    const dueAt = new Date(world.now.getTime() + (choice.number(30) - 2) * 3_600_000).toISOString();
    const passages = [{ topic: 'whatWeAgreed' as const, text: 'A call tonight.', audience: { who: 'team' as const, named: [] } }];
    const talked = { conversationId, personId, heldOn: world.today, passages, responderId: responder.memberId, dueAt, heldBy: worker.memberId, recordedAt: world.at };
    const known = { isResponderOnTheTeam: isOnTheTeam(personId, responder, world), hasDied: world.hasDied(personId), today: world.today };
    const answer = world.log.decideAndAppend(safetyConversationStream, conversationId, choice.by(worker.memberId), (state) =>
      world.rules.holdSafetyConversation(talked, state, known));
    return { says: `${worker.name} talks about safety with ${nameOfPerson(personId)}; ${responder.name} responds`, answer };
  }],
  'keep what was promised': [2, (choice) => {
    const { world } = choice;
    const conversationId = choice.oneOf(world.log.ids('safetyConversation'));
    if (conversationId === undefined) return undefined;
    const worker = choice.worker();
    const done = { whatWasDone: 'We spoke.', keptBy: worker.memberId, keptAt: world.at };
    const answer = world.log.decideAndAppend(safetyConversationStream, conversationId, choice.by(worker.memberId), (state) =>
      world.rules.keepSafetyPromise(done, state));
    return { says: `${worker.name} says what was done about what was agreed`, answer };
  }],
}; // prettier-ignore

function mostlyOfTheTeam(personId: string, choice: Choice): Worker {
  const members = WORKERS.filter((one) => isOnTheTeam(personId, one, choice.world));
  return (choice.oneIn(5) ? undefined : choice.oneOf(members)) ?? choice.worker();
}
