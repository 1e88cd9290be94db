import type { HandOver, MyAction, MyPerson, OwedInDecision } from '../../answers/care-plan';
import type { Me } from '../../answers/identity';
import type { AskInboxItem } from '../../answers/provider-directory';
import { shownWords } from '../../plan/shown-words';

/** Something somebody owes somebody else, in a sentence, with the one obvious thing to do about it. */
export type Promised = {
  key: string;
  says: string;
  /** Of whom, once the reader may know. */
  personId: string | null;
  /** A day, an instant, or null when no day was agreed. */
  due: string | null;
  to: string;
  press: string;
  action?: MyAction;
};

export type Owing = { iOwe: Promised[]; iAmOwed: Promised[] };

type What = {
  me: Me;
  people: readonly MyPerson[];
  actions: readonly MyAction[];
  asks: readonly AskInboxItem[];
  handOvers: readonly HandOver[];
  decisions?: readonly OwedInDecision[];
  person: (personId: string) => string;
  member: (memberId: string | null) => string;
  agency: (agencyId: string) => string;
};

const soonestFirst = (a: Promised, b: Promised): number =>
  a.due === b.due ? 0 : a.due === null ? 1 : b.due === null ? -1 : a.due < b.due ? -1 : 1;

/** What I owe and what I am owed, the soonest first. */
export function promises(what: What): Owing {
  const mine = what.me.practitioner?.agencyId;
  const received = what.handOvers.filter((one) => one.toAgencyId === mine);
  const sent = what.handOvers.filter((one) => one.fromAgencyId === mine);
  const keyWorked = what.people.filter((one) => one.isKeyWorker);
  return {
    iOwe: [
      ...what.actions.map(actionOwed),
      ...(what.decisions ?? []).map(decisionOwed),
      ...what.asks.filter((ask) => ask.status === 'waiting').map((ask) => answerOwed(ask, what)),
      ...received.filter((one) => one.status === 'proposed').map((one) => receiverOwed(one, what)),
      ...received
        .filter((one) => one.status === 'accepted' && one.receiverId === what.me.memberId)
        .map((one) => contactOwed(one, what)),
      ...keyWorked.filter((one) => one.nextDueOn === null).map((one) => nextStepOwed(one, what)),
      ...keyWorked.filter((one) => one.signature === 'not-agreed').map((one) => talkOwed(one, what)),
    ].sort(soonestFirst),
    iAmOwed: [
      ...sent.filter((one) => one.status === 'proposed').map((one) => acceptanceAwaited(one, what)),
      ...sent.filter((one) => one.status === 'accepted').map((one) => contactAwaited(one, what)),
      ...keyWorked
        .filter((one) => one.signature === 'none' || one.signature === 'lapsed')
        .map((one) => agreementAwaited(one, what)),
    ].sort(soonestFirst),
  };
}

const personPage = (personId: string): string => `/team/people/${personId}`;

const actionOwed = (action: MyAction): Promised => ({
  key: `action ${action.actionId}`,
  says: shownWords(action.text),
  personId: action.personId,
  due: action.dueOn,
  to: `${personPage(action.personId)}#actions`,
  press: 'It did not happen',
  action,
});

const IN_DECISION: Record<OwedInDecision['owes'], { says: string; press: string }> = {
  position: { says: 'Say where you stand', press: 'Say it' },
  'position-again': {
    says: 'The plan changed after you agreed. Read it again and say where you stand',
    press: 'Read it again',
  },
  ratification: { says: 'See that the others ratify what you decided in an emergency', press: 'Look' },
  implementation: { says: 'Carry out what was decided', press: 'Say what became of it' },
  review: { says: 'Look again at what was decided', press: 'Look again' },
};

const decisionOwed = ({ decisionId, personId, question, owes, due }: OwedInDecision): Promised => ({
  ...{ key: `${owes} ${decisionId}`, says: `${IN_DECISION[owes].says}: ${shownWords(question)}` },
  ...{ personId, due, to: `/team/decisions/${decisionId}`, press: IN_DECISION[owes].press },
});

const answerOwed = (ask: AskInboxItem, { agency }: What): Promised => ({
  key: `ask ${ask.askId}`,
  says: `${agency(ask.askedByAgencyId)} asks ${ask.serviceName}: ${ask.need}`,
  personId: null,
  due: ask.answerDueAt,
  to: `/team/asks#ask-${ask.askId}`,
  press: 'Answer',
});

const handOverPage = (handOver: HandOver): string => `/team/hand-overs#hand-over-${handOver.handOverId}`;

const receiverOwed = (handOver: HandOver, { agency }: What): Promised => ({
  key: `receiver ${handOver.handOverId}`,
  says: `${agency(handOver.fromAgencyId)} hands somebody over to us: say who receives them`,
  personId: null,
  due: handOver.acknowledgeDueAt,
  to: handOverPage(handOver),
  press: 'Accept',
});

const contactOwed = (handOver: HandOver, { person }: What): Promised => ({
  key: `contact ${handOver.handOverId}`,
  says: `Make the first contact with ${person(handOver.personId)}`,
  personId: handOver.personId,
  due: handOver.contactDueAt,
  to: handOverPage(handOver),
  press: 'Record the contact',
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
