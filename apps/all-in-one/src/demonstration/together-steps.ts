import { AcceptHandOver, ArrangeHandOver, handOverIdOf, ProposeDecision, ProposeHandOver, RecordFirstContact, RecordImplementation, RecordPersonsVoice, StatePosition, TakeDecision } from '@contexts/care-plan'; // prettier-ignore
import { AcceptAsk, DeclineAsk, MakeAsk } from '@contexts/provider-directory';
import type { Step } from '@demonstration/steps';
import { agencyIdOf, asPractitioner, madeBy, practitionerIdOf } from '@demonstration/steps';
import type { AskStory, HandOverStory } from './story';
import type { Telling } from './telling';
import { serviceIdOf } from './telling';

/** What several agencies do with and for the person: decide, ask, hand over. */
export function togetherSteps(telling: Telling): Step[] {
  const { asks = [], handOver } = telling.person;
  return [
    ...decisionSteps(telling),
    ...asks.flatMap((ask) => askSteps(telling, ask)),
    ...(handOver ? handOverSteps(telling, handOver) : []),
  ];
}

const decisionLabel = ({ label }: Telling) => label('decision');
const decisionIdOf = (telling: Telling) => madeBy(decisionLabel(telling), 'decision');

function decisionSteps(telling: Telling): Step[] {
  const { person, personId, planId, after, label, self, days } = telling;
  const { decision, keyWorker } = person;
  if (!decision) return [];
  const decisionId = decisionIdOf(telling);
  const { question, options, kind, positions, voice, taken } = decision;
  const proposedAt = after(decision.after, '10:00');
  const voicedAt = after(decision.after + 1, '17:30');
  const takenAt = after(decision.after + 2, '09:30');
  // Long enough that no question lapses while the demonstration is still being told.
  const decideBy = days.workingDayFrom(28);
  const steps: Step[] = [
    {
      label: decisionLabel(telling),
      by: asPractitioner(keyWorker, proposedAt),
      at: proposedAt,
      command: (context) => new ProposeDecision(decisionId, planId, { question, options, kind, decideBy }, context),
    },
  ];
  for (const [n, { by, stance, reason = null }] of positions.entries()) {
    const at = after(decision.after + 1, `1${n}:20`);
    steps.push({
      label: label(`position of ${by}`),
      by: asPractitioner(by, at),
      at,
      command: (context) => new StatePosition(decisionId, { stance, reason, shown: null }, context),
    });
  }
  if (voice)
    steps.push({
      label: label('own voice'),
      by: self(voicedAt),
      at: voicedAt,
      command: (context) => new RecordPersonsVoice(decisionId, { ...voice, shown: null }, context),
    });
  if (taken) {
    const implementerId = taken.implementer === 'person' ? personId : practitionerIdOf(taken.implementer);
    const taking = { outcome: taken.outcome, implementerId, reviewOn: days.workingDayFrom(taken.review) };
    steps.push({
      label: label('decision taken'),
      by: asPractitioner(keyWorker, takenAt),
      at: takenAt,
      command: (context) => new TakeDecision(decisionId, taking, context),
    });
    const { done, implementer } = taken;
    if (done !== undefined && implementer !== 'person') {
      const doneAt = after(decision.after + 3, '11:00');
      steps.push({
        label: label('decision carried out'),
        by: asPractitioner(implementer, doneAt),
        at: doneAt,
        command: (context) => new RecordImplementation(decisionId, { outcome: 'implemented', words: done }, context),
      });
    }
  }
  return steps;
}

function askSteps(
  { personId, days, label }: Telling,
  { service, need, forWhoAccepts, by, ago, answer }: AskStory,
): Step[] {
  const asking = label(`ask ${service}`);
  const askId = madeBy(asking, 'ask');
  const at = days.ago(ago, '10:15');
  const steps: Step[] = [
    {
      label: asking,
      by: asPractitioner(by, at),
      at,
      command: (context) => new MakeAsk(askId, serviceIdOf(service), personId, need, forWhoAccepts ?? null, context),
    },
  ];
  if (answer) {
    const answeredAt = days.ago(ago - 1, '15:40');
    const answering = 'acceptedBy' in answer ? answer.acceptedBy : answer.declinedBy;
    steps.push({
      label: `${asking} answered`,
      by: asPractitioner(answering, answeredAt),
      at: answeredAt,
      command: (context) =>
        'acceptedBy' in answer
          ? new AcceptAsk(askId, null, null, context)
          : new DeclineAsk(askId, answer.reason, answer.suggestion, context),
    });
  }
  return steps;
}

/** How soon after the first start the late one falls due, so that nobody can have noticed it before it was accepted. */
const LATE_AFTER_MS = 30_000;

/** The day before the first start, so that no answer is overdue before it is given. */
function handOverSteps(
  telling: Telling,
  {
    from,
    to,
    receiver,
    medicines,
    section117,
    prescriber = null,
    reviewer = null,
    medicinesWhyNot = null,
    stage,
  }: HandOverStory,
): Step[] {
  const { planId, days, label } = telling;
  const proposing = label('hand-over');
  const handOverId = handOverIdOf(planId, 0);
  const decisionId = decisionIdOf(telling);
  const [proposedAt, arrangedAt, acceptedAt, contactedAt] = ['10:00', '12:00', '13:00', '16:00'].map((time) =>
    days.ago(1, time),
  );
  if (!proposedAt || !arrangedAt || !acceptedAt || !contactedAt) return [];
  const arranged = {
    toAgencyId: agencyIdOf(to),
    meetingOn: days.workingDayFrom(2),
    present: [telling.personId, practitionerIdOf(from), practitionerIdOf(receiver)],
    medicines,
    section117,
    contactDueAt: stage === 'late' ? new Date(days.start.getTime() + LATE_AFTER_MS).toISOString() : null,
  };
  const goesAlong = {
    ...{ meeting: 'held' as const, meetingOn: proposedAt.toISOString().slice(0, 10), present: arranged.present },
    ...{ meetingWhyNot: null, planGoneThrough: true, safetyPlanGoneThrough: true, notGoneThroughWhy: null },
    ...{
      prescriber,
      reviewer,
      medicinesWhyNot,
      medicinesReviewBy: prescriber === null ? null : days.workingDayFrom(40),
    },
    aftercare: section117 === 'not-applicable' ? ('no' as const) : ('yes' as const),
    aftercareWho: section117 === 'not-applicable' ? null : 'Harbour Mental Health Trust and the Borough Council',
  };
  const receiverId = practitionerIdOf(receiver);
  const steps: Step[] = [
    {
      label: proposing,
      by: asPractitioner(from, proposedAt),
      at: proposedAt,
      command: (context) => new ProposeHandOver(planId, decisionId, arranged, context),
    },
  ];
  steps.push({
    label: `${proposing} arranged`,
    by: asPractitioner(from, arrangedAt),
    at: arrangedAt,
    command: (context) => new ArrangeHandOver(handOverId, goesAlong, context),
  });
  if (stage === 'proposed') return steps;
  steps.push({
    label: `${proposing} accepted`,
    by: asPractitioner(receiver, acceptedAt),
    at: acceptedAt,
    command: (context) => new AcceptHandOver(handOverId, receiverId, context),
  });
  if (stage === 'late') return steps;
  const contact = { contactedAt: contactedAt.toISOString(), how: stage.firstContact };
  steps.push({
    label: `${proposing} first contact`,
    by: asPractitioner(receiver, contactedAt),
    at: contactedAt,
    command: (context) => new RecordFirstContact(handOverId, contact, context),
  });
  return steps;
}
