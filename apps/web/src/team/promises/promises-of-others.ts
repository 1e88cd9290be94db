import type { CarePlanPromise } from '../../answers/care-plan';
import type { IntakePromise } from '../../answers/intake';
import type { AwaitedAsk } from '../../answers/provider-directory';
import { shownWords } from '../../plan/shown-words';
import { personPage, type Promised, type Told } from './promised';

/** What the contexts say that others owe the reader, beside hand-overs and what people say of their plans. */
export type OfOthers = {
  intake: readonly IntakePromise[];
  carePlan: readonly CarePlanPromise[];
  asks: readonly AwaitedAsk[];
};

export const promisesOfOthers = (of: OfOthers, told: Told): Promised[] => [
  ...of.intake.map((one) => intakeAwaited(one, told)),
  ...of.carePlan.map((one) => carePlanAwaited(one, told)),
  ...of.asks.map((one) => answerAwaited(one, told)),
];

function intakeAwaited(
  { kind, aboutId, personId, memberId, dueOn, words }: IntakePromise,
  { person, member }: Told,
): Promised {
  const of = { key: `${kind} ${aboutId} ${memberId ?? ''}`, personId, due: dueOn, to: '/team/huddle', press: 'Look' };
  return kind === 'huddle-answer'
    ? { ...of, says: `The next huddle answers what you asked about ${person(personId)}: ${words ?? ''}` }
    : { ...of, says: `${member(memberId)} does what the huddle agreed about ${person(personId)}: ${words ?? ''}` };
}

function carePlanAwaited(
  { kind, aboutId, personId, memberId, dueOn, words }: CarePlanPromise,
  { person, member }: Told,
): Promised {
  const of = { key: `${kind} ${aboutId} ${memberId}`, personId, due: dueOn, press: 'Look' };
  const decision = `/team/decisions/${aboutId}`;
  switch (kind) {
    case 'position':
      return { ...of, to: decision, says: `${member(memberId)} says where they stand: ${words}` };
    case 'decision-review':
      return {
        ...of,
        to: decision,
        says: `${member(memberId)} carries out what was decided with ${person(personId)}, and looks at it again: ${words}`,
      };
    case 'action':
      return {
        ...of,
        to: `${personPage(personId)}#actions`,
        says: `${memberId === personId ? person(personId) : member(memberId)}, with ${person(personId)}: ${shownWords(words)}`,
      };
  }
}

const answerAwaited = (
  { askId, personId, serviceName, agencyId, answerDueAt }: AwaitedAsk,
  { person, agency }: Told,
): Promised => ({
  key: `awaited-ask ${askId}`,
  says: `${agency(agencyId)} answers whether ${serviceName} has a place for ${person(personId)}`,
  personId,
  due: answerDueAt,
  to: `${personPage(personId)}/asks`,
  press: 'Look',
});
