import type { WatchAlert } from '../../answers/assurance';
import type { OwedInDecision } from '../../answers/decisions';
import type { LeftWord, OwedCarerAnswer } from '../../answers/carer-concerns';
import type { OwedCorrection } from '../../answers/corrections';
import type { NeedReview } from '../../answers/identity';
import type { IntakePromise, MyConcern, OwedNeed, OwedSafetyPromise } from '../../answers/intake';
import type { OwedOutcome } from '../../answers/huddle';
import { needInWords } from '../../details/need-words';
import { shownWords } from '../../plan/shown-words';
import { partWords } from '../../sharing/part-words';
import { NEED_NAMES } from '../../story/need-names';
import { nextStepInWords } from '../engagement/engagement-words';
import { personPage, type Promised, type Told } from './promised';

/** What the contexts say that the reader owes, beside plans, asks and hand-overs. */
export type ToPeople = {
  intake: readonly IntakePromise[];
  decisions: readonly OwedInDecision[];
  safety: readonly OwedSafetyPromise[];
  needs: readonly OwedNeed[];
  concerns: readonly MyConcern[];
  carers: readonly OwedCarerAnswer[];
  leftWords: readonly LeftWord[];
  corrections: readonly OwedCorrection[];
  reviews: readonly NeedReview[];
  outcomes: readonly OwedOutcome[];
  alerts: readonly WatchAlert[];
};

export const promisesToPeople = (to: ToPeople, told: Told): Promised[] => [
  ...to.safety.map((one) => safetyOwed(one, told)),
  ...to.needs.map((one) => needOwed(one, told)),
  ...to.concerns.map((one) => stepOwed(one, told)),
  ...to.alerts.map(alertOwed),
  ...to.intake.map((one) => intakeOwed(one, told)),
  ...to.decisions.map(decisionOwed),
  ...to.carers.map((one) => carerOwed(one, told)),
  ...to.leftWords.map(leftWordOwed),
  ...to.corrections.filter((one) => one.isYours).map((one) => correctionOwed(one, told)),
  ...to.reviews.map((one) => reviewOwed(one, told)),
  ...to.outcomes.map((one) => tellingOwed(one, told)),
];

const safetyOwed = ({ conversationId, personId, dueAt }: OwedSafetyPromise, { person }: Told): Promised => ({
  key: `safety ${conversationId}`,
  says: `You respond to what was agreed with ${person(personId)} about safety`,
  personId,
  due: dueAt,
  to: `${personPage(personId)}/story#safety`,
  press: 'Say what was done',
  isSafety: true,
  isElsewhereOnToday: true,
});

const needOwed = ({ needId, personId, kind, dueAt }: OwedNeed, { person }: Told): Promised => ({
  key: `need ${needId}`,
  says: `${person(personId)} needs something at once: ${NEED_NAMES[kind].toLowerCase()}`,
  personId,
  due: dueAt,
  to: `${personPage(personId)}/story#needed-now`,
  press: 'Say what was done',
  isSafety: true,
  isElsewhereOnToday: true,
});

const stepOwed = ({ concernId, personId, nextStep, nextStepDueAt }: MyConcern, { person }: Told): Promised => ({
  key: `concern ${concernId}`,
  says: `Find out how ${person(personId)} is. ${nextStepInWords(nextStep)}`,
  personId,
  due: nextStepDueAt,
  to: `${personPage(personId)}/in-touch`,
  press: 'Write down what came of it',
  isSafety: true,
  isElsewhereOnToday: true,
});

const alertOwed = ({ alertId, personId, says, expiresAt }: WatchAlert): Promised => ({
  key: `alert ${alertId}`,
  says,
  personId: null,
  due: expiresAt,
  // Of nobody yet: to say whom it concerns is all that can be done.
  to: personId === null ? '/team#left-words' : '/assurance/watch',
  press: personId === null ? 'Say whom it concerns' : 'Say what was done',
  isSafety: true,
  isElsewhereOnToday: true,
});

function intakeOwed({ kind, aboutId, personId, dueOn, words }: IntakePromise, { person }: Told): Promised {
  const of = { key: `${kind} ${aboutId}`, personId, due: dueOn };
  return kind === 'next-contact'
    ? {
        ...of,
        says: `Meet ${person(personId)} for the first conversation`,
        to: `${personPage(personId)}/story`,
        press: 'Write down the conversation',
      }
    : {
        ...of,
        says: `A huddle agreed with you, about ${person(personId)}: ${words ?? 'what it agreed is on the huddle board'}`,
        to: `/team/promises/${aboutId}`,
        press: 'Say what came of it',
      };
}

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

const carerOwed = ({ concernId, personId, answerDueAt }: OwedCarerAnswer, { person }: Told): Promised => ({
  key: `carer ${concernId}`,
  says: `Somebody close to ${person(personId)} told you something, and is to be answered`,
  personId,
  due: answerDueAt,
  to: `${personPage(personId)}/team#told-by-those-close`,
  press: 'Answer them',
  isElsewhereOnToday: true,
});

const leftWordOwed = ({ wordId, about, dueAt }: LeftWord): Promised => ({
  key: `left-word ${wordId}`,
  says: `Somebody close left word about ${about} at the front door: you say whom it concerns`,
  personId: null,
  due: dueAt,
  to: '/team#left-words',
  press: 'Read it',
  isElsewhereOnToday: true,
});

const correctionOwed = ({ correctionId, personId, part, dueAt }: OwedCorrection, { person }: Told): Promised => ({
  key: `correction ${correctionId}`,
  says: `${person(personId)} said that something is wrong about ${partWords(part)}, and is to be answered`,
  personId,
  due: dueAt,
  to: '/team#owed-corrections',
  press: 'Answer them',
  isElsewhereOnToday: true,
});

const reviewOwed = ({ personId, isCarers, code, language, dueOn }: NeedReview, { person }: Told): Promised => ({
  key: `need-review ${personId} ${code} ${language ?? ''} ${dueOn}`,
  says: `Ask ${isCarers ? `whoever cares for ${person(personId)}` : person(personId)} again what they need: ${needInWords({ code, language })}`,
  personId,
  due: dueOn,
  to: `${personPage(personId)}/details`,
  press: 'Ask again',
  isElsewhereOnToday: true,
});

const tellingOwed = ({ outcomeId, personId, name, owedBy }: OwedOutcome, { person }: Told): Promised => ({
  key: `outcome ${outcomeId}`,
  says: `Tell ${name ?? person(personId)} what the huddle agreed`,
  personId,
  due: owedBy,
  to: '/team/huddle/afterwards',
  press: 'Tell them',
});
