import type { HandOver, MyAction, MyPerson } from '../../answers/care-plan';
import type { Me } from '../../answers/identity';
import type { AskInboxItem, OwnListing } from '../../answers/provider-directory';
import { shownWords } from '../../plan/shown-words';
import { personPage, soonestFirst, type Owing, type Promised, type Told } from './promised';
import { promisesOfOthers, type OfOthers } from './promises-of-others';
import { promisesToPeople, type ToPeople } from './promises-to-people';

type What = Told & {
  me: Me;
  people: readonly MyPerson[];
  actions: readonly MyAction[];
  asks: readonly AskInboxItem[];
  listings: readonly OwnListing[];
  handOvers: readonly HandOver[];
  toPeople: ToPeople;
  ofOthers: OfOthers;
};

/** What I owe and what I am owed, the soonest first. */
export function promises(what: What): Owing {
  const mine = what.me.practitioner?.agencyId;
  const received = what.handOvers.filter((one) => one.toAgencyId === mine);
  const sent = what.handOvers.filter((one) => one.fromAgencyId === mine);
  const keyWorked = what.people.filter((one) => one.isKeyWorker);
  return {
    iOwe: [
      ...what.actions.map(actionOwed),
      ...promisesToPeople(what.toPeople, what),
      ...what.asks.filter((ask) => ask.status === 'waiting').map((ask) => answerOwed(ask, what)),
      ...what.listings.filter((one) => one.checkBy !== null).map(checkOwed),
      ...received.filter((one) => one.status === 'proposed').map((one) => receiverOwed(one, what)),
      ...received
        .filter((one) => one.status === 'accepted' && one.receiverId === what.me.memberId)
        .map((one) => contactOwed(one, what)),
      ...keyWorked.filter((one) => one.nextDueOn === null).map((one) => nextStepOwed(one, what)),
      ...keyWorked.filter((one) => one.signature === 'not-agreed').map((one) => talkOwed(one, what)),
    ].sort(soonestFirst),
    iAmOwed: [
      ...promisesOfOthers(what.ofOthers, what),
      ...sent.filter((one) => one.status === 'proposed').map((one) => acceptanceAwaited(one, what)),
      ...sent.filter((one) => one.status === 'accepted').map((one) => contactAwaited(one, what)),
      ...keyWorked
        .filter((one) => one.signature === 'none' || one.signature === 'lapsed')
        .map((one) => agreementAwaited(one, what)),
    ].sort(soonestFirst),
  };
}

const actionOwed = (action: MyAction): Promised => ({
  key: `action ${action.actionId}`,
  says: shownWords(action.text),
  personId: action.personId,
  due: action.dueOn,
  to: `${personPage(action.personId)}#actions`,
  press: 'It did not happen',
  action,
});

const answerOwed = (ask: AskInboxItem, { agency }: What): Promised => ({
  key: `ask ${ask.askId}`,
  says: `${agency(ask.askedByAgencyId)} asks ${ask.serviceName}: ${ask.need}`,
  personId: null,
  due: ask.answerDueAt,
  to: `/team/asks#ask-${ask.askId}`,
  press: 'Answer',
});

const checkOwed = ({ serviceId, name, checkBy, hasLapsed }: OwnListing): Promised => ({
  key: `check ${serviceId}`,
  says: hasLapsed
    ? `See whether what everybody read about ${name} is right: nobody finds it until somebody of ours does`
    : `See whether what everybody reads about ${name} is still right`,
  personId: null,
  due: checkBy,
  to: `/team/services#check-${serviceId}`,
  press: 'Check it',
});

const handOverPage = (handOver: HandOver): string => `/team/hand-overs#hand-over-${handOver.handOverId}`;

const receiverOwed = (handOver: HandOver, { agency }: What): Promised => ({
  key: `receiver ${handOver.handOverId}`,
  says: `${agency(handOver.fromAgencyId)} hands somebody over to us: say who receives them`,
  personId: null,
  due: handOver.acknowledgeDueAt,
  to: handOverPage(handOver),
  press: 'Accept',
  isSafety: true,
});

const contactOwed = (handOver: HandOver, { person }: What): Promised => ({
  key: `contact ${handOver.handOverId}`,
  says: `Make the first contact with ${person(handOver.personId)}`,
  personId: handOver.personId,
  due: handOver.contactDueAt,
  to: handOverPage(handOver),
  press: 'Record the contact',
  isSafety: true,
});

const nextStepOwed = (mine: MyPerson, { person }: What): Promised => ({
  key: `next ${mine.personId}`,
  says: `Agree a next step with ${person(mine.personId)}: nothing has a day`,
  personId: mine.personId,
  due: null,
  to: `${personPage(mine.personId)}#actions`,
  press: 'Agree one',
});

const talkOwed = (mine: MyPerson, { person }: What): Promised => ({
  key: `talk ${mine.personId}`,
  says: `${person(mine.personId)} said “not yet” to the plan: talk about what is not right`,
  personId: mine.personId,
  due: null,
  to: `${personPage(mine.personId)}#agree`,
  press: 'Read why',
});

const acceptanceAwaited = (handOver: HandOver, { agency, person }: What): Promised => ({
  key: `acceptance ${handOver.handOverId}`,
  says: `${agency(handOver.toAgencyId)} has not said yet who receives ${person(handOver.personId)}`,
  personId: handOver.personId,
  due: handOver.acknowledgeDueAt,
  to: handOverPage(handOver),
  press: 'Look',
});

const contactAwaited = (handOver: HandOver, { agency, member, person }: What): Promised => ({
  key: `awaited ${handOver.handOverId}`,
  says: `${member(handOver.receiverId)} of ${agency(handOver.toAgencyId)} makes the first contact with ${person(handOver.personId)}`,
  personId: handOver.personId,
  due: handOver.contactDueAt,
  to: handOverPage(handOver),
  press: 'Look',
});

const agreementAwaited = (mine: MyPerson, { person }: What): Promised => ({
  key: `agreement ${mine.personId}`,
  says:
    mine.signature === 'lapsed'
      ? `The plan changed after ${person(mine.personId)} agreed it: they have not said yet whether it is still right`
      : `${person(mine.personId)} has not said yet whether the plan is right`,
  personId: mine.personId,
  due: null,
  to: `${personPage(mine.personId)}#agree`,
  press: 'Open the plan',
});
