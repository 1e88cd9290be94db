import { AddSafetyLine, AgreeAction, CompleteAction, InviteMember, ProposeRewording, ReviseSection, SetGoal, SignPlan } from '@contexts/care-plan'; // prettier-ignore
import { CompleteMeasure, RateGoal } from '@contexts/outcomes';
import type { Principal } from '@platform/access-control/principal';
import type { CommandContext } from '@platform/event-store/command-context';
import type { PractitionerSub, Step } from '@demonstration/steps';
import {
  accountIdOf,
  agencyIdOf,
  asPractitioner,
  madeBy,
  practitionerIdOf,
  practitionerOf,
} from '@demonstration/steps';
import type { ActionStory, GoalStory, MeasureStory, PlanStory } from './story';
import type { Telling } from './telling';

const day = (at: Date) => at.toISOString().slice(0, 10);
const minutes = (from: number, n: number) => `:${String(from + 6 * n).padStart(2, '0')}`;

const goalLabel = ({ label }: Telling, goal: string) => label(`goal ${goal}`);
const goalIdOf = (telling: Telling, goal: string) => madeBy(goalLabel(telling, goal), 'goal');
const actionLabel = ({ label }: Telling, action: string) => label(`action ${action}`);

/** The plan, from the first word to the person's answer to it, and what came of it. */
export function planSteps(telling: Telling): Step[] {
  const { plan, measures = [] } = telling.person;
  if (!plan) return [];
  const { goals = [], actions = [] } = plan;
  return [
    ...measures.map((measure, n) => completion(telling, measure, 0, n)),
    ...sections(telling, plan),
    ...(plan.safetyLines ?? []).map((line, n) => safetyLine(telling, line, n)),
    ...goals.map((goal, n) => setting(telling, goal, n)),
    ...actions.map((action, n) => agreement(telling, action, n)),
    ...rewording(telling, plan),
    ...signature(telling, plan),
    ...goals.flatMap((goal, n) => rating(telling, goal, 0, n)),
    ...actions.flatMap((action, n) => outcome(telling, action, n)),
    ...measures.filter(({ answers }) => answers.length > 1).map((measure, n) => completion(telling, measure, 1, n)),
    ...goals.flatMap((goal, n) => rating(telling, goal, 1, n)),
  ];
}

/** Those whom the key worker invites to the team around the person. */
export function invitations({ person, planId, after, label }: Telling): Step[] {
  const { joined = [], carer = false } = person.plan ?? {};
  const at = after(4, '10:00');
  const by = asPractitioner(person.keyWorker, at);
  const invite = (member: InviteMember['member'], who: string): Step => ({
    label: label(`invites ${who}`),
    by,
    at,
    command: (context) => new InviteMember(planId, member, context),
  });
  return [
    ...joined.map((sub) => {
      const { role, agency } = practitionerOf(sub);
      if (role === 'platform-operator') throw new Error(`${sub} is in nobody's team.`);
      const agencyId = agencyIdOf(agency);
      return invite({ memberId: practitionerIdOf(sub), agencyId, role, isKeyWorker: false }, sub);
    }),
    // A carer is of no agency; she comes through the carers' group of this one.
    ...(carer
      ? [
          invite(
            { memberId: accountIdOf('carer'), agencyId: agencyIdOf('charity'), role: 'carer', isKeyWorker: false },
            'carer',
          ),
        ]
      : []),
  ];
}

function sections(telling: Telling, plan: PlanStory): Step[] {
  const { person, planId, after, label, self, show } = telling;
  const write = (
    section: ReviseSection['section'],
    text: string | undefined,
    by: (at: Date) => Principal,
    at: Date,
  ) => {
    if (!text) return [];
    const writer = by(at);
    const command = async (context: CommandContext) =>
      new ReviseSection(planId, section, text, (await show(planId, writer)).revision, null, context);
    return [{ label: label(section), by: writer, at, command }];
  };
  const practitioner = (sub: PractitionerSub) => (at: Date) => asPractitioner(sub, at);
  const keyWorker = practitioner(person.keyWorker);
  return [
    ...write('about-me', plan.aboutMe, self, after(4, '19:00')),
    ...write('strengths', plan.strengths, keyWorker, after(5, '10:00')),
    ...write('needs', plan.needs, practitioner(plan.joined?.[0] ?? person.keyWorker), after(5, '14:00')),
    ...write('formulation', plan.formulation, keyWorker, after(5, '15:00')),
    ...write('safety-plan', plan.safetyPlan, self, after(5, '19:00')),
  ];
}

function safetyLine(
  { planId, after, label, self }: Telling,
  { heading, text }: Pick<AddSafetyLine, 'heading' | 'text'>,
  n: number,
): Step {
  const at = after(5, `19${minutes(10, n)}`);
  const name = label(`safety line ${n + 1}`);
  const lineId = madeBy(name, 'safety-line');
  return {
    label: name,
    by: self(at),
    at,
    command: (context) => new AddSafetyLine(planId, lineId, heading, text, context),
  };
}

function setting(telling: Telling, { label: goal, text }: GoalStory, n: number): Step {
  const at = telling.after(6, `10${minutes(0, n)}`);
  const goalId = goalIdOf(telling, goal);
  return {
    label: goalLabel(telling, goal),
    by: telling.self(at),
    at,
    command: (context) => new SetGoal(telling.planId, goalId, text, null, context),
  };
}

function agreement(telling: Telling, { label, text, owner, due, goal }: ActionStory, n: number): Step {
  const { person, personId, planId, days } = telling;
  const at = telling.after(6, `10${minutes(30, n)}`);
  const action = {
    actionId: madeBy(actionLabel(telling, label), 'action'),
    text,
    ownerId: owner === 'person' ? personId : practitionerIdOf(owner),
    ownerAgencyId: owner === 'person' ? null : agencyIdOf(practitionerOf(owner).agency),
    dueOn: days.day(due),
    goalId: goal ? goalIdOf(telling, goal) : null,
  };
  return {
    label: actionLabel(telling, label),
    by: asPractitioner(person.keyWorker, at),
    at,
    command: (context) => new AgreeAction(planId, action, null, context),
  };
}

function outcome(telling: Telling, { label, owner, became }: ActionStory, n: number): Step[] {
  if (!became) return [];
  const at = telling.after(14, `17${minutes(0, n)}`);
  const actionId = madeBy(actionLabel(telling, label), 'action');
  const [what, why] = became === 'done' ? (['done', null] as const) : (['not-done', became.notDone] as const);
  return [
    {
      label: `${actionLabel(telling, label)} ${what}`,
      by: owner === 'person' ? telling.self(at) : asPractitioner(owner, at),
      at,
      command: (context) => new CompleteAction(telling.planId, actionId, what, why, context),
    },
  ];
}

function rewording({ planId, after, label }: Telling, { rewording: words }: PlanStory): Step[] {
  if (!words) return [];
  const at = after(7, '12:00');
  const proposing = label('rewording');
  return [
    {
      label: proposing,
      by: asPractitioner(words.by, at),
      at,
      command: (context) => new ProposeRewording(planId, madeBy(proposing, 'proposal'), words.text, context),
    },
  ];
}

function signature({ planId, after, label, self, show }: Telling, { signature: answer }: PlanStory): Step[] {
  if (!answer) return [];
  const at = after(8, '18:30');
  const by = self(at);
  const [what, reason] = answer === 'agreed' ? (['agreed', null] as const) : (['not-agreed', answer.notYet] as const);
  return [
    {
      label: label('signature'),
      by,
      at,
      command: async (context) => new SignPlan(planId, (await show(planId, by)).contentHash, what, reason, context),
    },
  ];
}

function completion(telling: Telling, { measure, answers }: MeasureStory, time: 0 | 1, n: number): Step {
  const at = telling.after(time === 0 ? 4 : 20, `20${minutes(0, n)}`);
  const completing = telling.label(`${measure} ${time + 1}`);
  const given = [...(answers[time] ?? '')].map(Number);
  return {
    label: completing,
    by: telling.self(at),
    at,
    command: (context) =>
      new CompleteMeasure(madeBy(completing, 'measure'), telling.personId, measure, given, day(at), context),
  };
}

function rating(telling: Telling, { label, ratings }: GoalStory, time: 0 | 1, n: number): Step[] {
  const rated = ratings?.[time];
  if (rated === undefined) return [];
  const at = telling.after(time === 0 ? 8 : 20, `19${minutes(0, n)}`);
  return [
    {
      label: `${goalLabel(telling, label)} rated ${time + 1}`,
      by: telling.self(at),
      at,
      command: (context) => new RateGoal(goalIdOf(telling, label), telling.personId, rated, day(at), context),
    },
  ];
}
