import type { HandOver, Plan } from '../answers/care-plan';
import type { DecisionLine } from '../answers/decisions';
import type { MyCorrection } from '../answers/corrections';
import type { Look } from '../answers/identity';
import type { ImmediateNeed, PersonIntroduction } from '../answers/intake';
import type { PersonAsk } from '../answers/provider-directory';
import { NEED_NAMES } from '../story/need-names';

/** One promise as the person reads it. */
export type PromisedLine = { key: string; who: string; does: string; due: string | null; to: string; press: string };

type What = {
  personId: string;
  names: { of: (id: string | null) => string; agency: (id: string | null) => string };
  plan: Plan | undefined;
  introductions: readonly PersonIntroduction[];
  needs: readonly ImmediateNeed[];
  decisions: readonly DecisionLine[];
  handOvers: readonly HandOver[];
  asks: readonly PersonAsk[];
  corrections: readonly MyCorrection[];
  /** The latest, with what the person asked about them. */
  looks: readonly Look[];
};

const soonest = (a: PromisedLine, b: PromisedLine): number => (a.due ?? '9').localeCompare(b.due ?? '9');

/** What others do for the person, and what the person does, the soonest due first; what is late is due before that. */
export function promisesOf(what: What): { forMe: PromisedLine[]; mine: PromisedLine[] } {
  const { personId, names, introductions, needs, handOvers, asks, corrections, looks } = what;
  const doing = (what.plan?.actions ?? [])
    .filter(({ status }) => status === 'open')
    .map(({ actionId, ownerId, text, dueOn }) => ({
      ownerId,
      line: { key: `action ${actionId}`, who: names.of(ownerId), does: text, due: dueOn, ...PLAN },
    }));
  const carriedOut = what.decisions
    .filter(({ reviewOn }) => reviewOn !== null)
    .map(({ decisionId, implementerId, outcome, reviewOn }) => ({
      ownerId: implementerId,
      line: {
        ...{ key: `decision ${decisionId}`, who: names.of(implementerId), due: reviewOn },
        does: `carry out what you decided together, and look at it again: ${outcome ?? ''}`,
        ...{ to: `/my/decisions/${decisionId}`, press: 'Read the decision' },
      },
    }));
  const forMe = [
    ...introductions
      .filter((one) => one.status === 'welcomed' && one.initialConversation === null)
      .map((one) => ({
        ...{ key: `contact ${one.introductionId}`, who: names.of(one.keyWorkerId), due: one.nextContactOn },
        ...{ does: 'get in touch with you, to talk for the first time', to: '/my/team', press: 'See your team' },
      })),
    ...needs
      .filter(({ metAt }) => metAt === null)
      .map(({ needId, responderId, kind, dueAt }) => ({
        ...{ key: `need ${needId}`, who: names.of(responderId), due: dueAt, to: '/my/story', press: 'See it' },
        does: `see to what you need at once: ${NEED_NAMES[kind].toLowerCase()}`,
      })),
    ...handOvers
      .filter(({ status }) => status === 'proposed' || status === 'accepted')
      .map((one) => ({
        ...{ key: `hand-over ${one.handOverId}`, due: one.contactDueAt, to: '/my', press: 'Read about it' },
        who: one.receiverId === null ? names.agency(one.toAgencyId) : names.of(one.receiverId),
        does: 'get in touch with you for the first time',
      })),
    ...asks
      .filter(({ status }) => status === 'waiting')
      .map(({ askId, agencyId, serviceName, answerDueAt }) => ({
        ...{ key: `ask ${askId}`, who: names.agency(agencyId), due: answerDueAt, to: '/my/team' },
        ...{ does: `answer whether ${serviceName} has a place for you`, press: 'See your team' },
      })),
    ...corrections
      .filter(({ answered }) => answered === null)
      .map(({ correctionId, dueAt }) => ({
        ...{ key: `correction ${correctionId}`, who: 'Your team', due: dueAt, to: '/my/something-is-wrong' },
        ...{ does: 'answer what you said is wrong', press: 'See what you said' },
      })),
    ...looks
      .flatMap(({ question }) => (question?.status === 'open' ? [question] : []))
      .map(({ questionId, dueAt }) => ({
        ...{ key: `question ${questionId}`, who: 'Whoever answers for privacy', due: dueAt, to: '/my/who-looked' },
        ...{ does: 'answer your question about who looked', press: 'See your question' },
      })),
  ];
  const agreed = [...doing, ...carriedOut];
  const of = (isMine: boolean) =>
    agreed.filter(({ ownerId }) => (ownerId === personId) === isMine).map(({ line }) => line);
  return { forMe: [...forMe, ...of(false)].sort(soonest), mine: of(true).sort(soonest) };
}

const PLAN = { to: '/my/plan#actions', press: 'Open it in your plan' };
