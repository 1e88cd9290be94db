import type { ReminderKind } from '@platform/reminders/date-owed';
import { consumer } from '@platform/runtime/context-parts';
import type { ToBeTold } from '../../commands/compose-message/compose-message.command';
import { ComposeMessage } from '../../commands/compose-message/compose-message.command';

const DAY_MS = 24 * 60 * 60_000;
/** What is older is not told any more, such as what a new installation of this consumer hears of the years before. */
const STALE_AFTER_DAYS = 7;
const daysAfter = (moment: string, days: number): string => new Date(Date.parse(moment) + days * DAY_MS).toISOString();

type Told = Omit<ToBeTold, 'isUrgent' | 'notBefore' | 'uselessAfter'> & {
  readonly days?: number;
  readonly isUrgent?: true;
};

/** What other contexts tell of which somebody is to be told. */
export const composeMessageConsumer = consumer({
  id: 'identity.compose-message.v1',
  types: [
    'intake.key-worker-named.v1',
    'intake.reminder-fell-due.v1',
    'care-plan.reminder-fell-due.v1',
    'care-plan.hand-over-proposed.v1',
    'care-plan.carer-concern-answered.v1',
    'provider-directory.reminder-fell-due.v1',
    'provider-directory.ask-made.v1',
    'outcomes.safety-conversation-prompted.v1',
    'outcomes.prompt-escalated.v1',
  ],
  async handle({ data }, { execute, context }) {
    const [happenedAt, all] =
      'namedAt' in data
        ? [data.namedAt, [namedTold(data)]]
        : 'askedAt' in data
          ? [data.askedAt, [agencyTold('answer-waits', data.agencyId, data.askId)]]
          : 'proposedAt' in data
            ? [data.proposedAt, [agencyTold('hand-over-waits', data.toAgencyId, data.handOverId)]]
            : 'answeredAt' in data
              ? [data.answeredAt, carerTold(data)]
              : 'promptedAt' in data
                ? [data.promptedAt, promptTold(data)]
                : 'escalatedAt' in data
                  ? [data.escalatedAt, escalationTold(data)]
                  : [data.dueAt, reminderTold(data)];
    if (daysAfter(happenedAt, STALE_AFTER_DAYS) < context.now.toISOString()) return;
    for (const { days = STALE_AFTER_DAYS, isUrgent = false, ...told } of all) {
      const when = { isUrgent, notBefore: happenedAt, uselessAfter: daysAfter(happenedAt, days) };
      await execute(new ComposeMessage({ ...told, ...when }, context));
    }
  },
});

const namedTold = ({ introductionId, personId }: { introductionId: string; personId: string }): Told => ({
  audience: { of: 'person', personId },
  ...{ template: 'key-worker-named', aboutId: introductionId, step: 'named' },
});

const agencyTold = (template: 'answer-waits' | 'hand-over-waits', agencyId: string, aboutId: string): Told => ({
  audience: { of: 'agency', agencyId },
  ...{ template, aboutId, step: 'owed' },
});

interface Answered {
  readonly concernId: string;
  readonly personId: string;
  readonly raisedBy?: string;
}

/** Whoever told the team something, that they are answered. */
const carerTold = ({ concernId, personId, raisedBy: memberId }: Answered): readonly Told[] =>
  memberId === undefined
    ? []
    : [
        {
          audience: { of: 'carer', memberId, personId },
          ...{ template: 'carer-was-answered', aboutId: concernId, step: 'answered' },
        },
      ];

/** Whoever is asked to talk with somebody about staying safe, at any hour. */
const promptTold = ({
  measureId,
  memberId = null,
}: {
  measureId: string;
  memberId?: string | null;
}): readonly Told[] =>
  memberId === null
    ? []
    : [
        {
          audience: { of: 'member', memberId },
          ...{ template: 'you-owe-now', aboutId: measureId, step: 'prompted', isUrgent: true },
        },
      ];

/** Nobody said in time that they have seen it: those who coordinate where that was owed, at any hour. */
const escalationTold = ({ measureId, agencyId }: { measureId: string; agencyId: string | null }): readonly Told[] =>
  agencyId === null
    ? []
    : [
        {
          audience: { of: 'agency', agencyId },
          ...{ template: 'you-owe-now', aboutId: measureId, step: 'escalated', isUrgent: true },
        },
      ];

interface FellDue {
  readonly kind: ReminderKind;
  readonly step: 'day-before' | 'on-the-day' | 'overdue' | 'about-to-lapse';
  readonly aboutId: string;
  readonly personId: string;
  readonly memberId: string | null;
  readonly agencyId: string | null;
}

/** Whoever owes it, and of a contact the person too. What was to be said the day before is not said days later. */
function reminderTold({ kind, step, aboutId, personId, memberId, agencyId }: FellDue): readonly Told[] {
  const isAhead = step === 'day-before';
  const days = isAhead ? 1 : STALE_AFTER_DAYS;
  const staff = { template: isAhead ? 'you-owe-soon' : 'you-owe-now', aboutId, step, days } as const;
  switch (kind) {
    case 'next-contact':
      return [
        // Whoever is key worker now, which may be somebody else than on the day when it was agreed.
        { audience: { of: 'key-worker', personId }, ...staff },
        {
          audience: { of: 'person', personId },
          ...{ template: step === 'overdue' ? 'contact-is-overdue' : 'contact-is-near', aboutId, step, days },
        },
      ];
    case 'plan-review':
      return [{ audience: { of: 'key-worker', personId }, ...staff }];
    case 'ask-answer':
      if (agencyId === null) return [];
      return [
        {
          audience: { of: 'agency', agencyId },
          ...{ template: isAhead ? 'answer-waits' : 'answer-is-overdue', aboutId, step, days },
        },
      ];
    case 'first-contact':
    case 'decision-review':
    case 'safety-promise':
      if (memberId !== null) return [{ audience: { of: 'member', memberId }, ...staff }];
      return agencyId === null ? [] : [{ audience: { of: 'agency', agencyId }, ...staff }];
    // Of one decision several things are owed, so what is said of one is told from what is said of another.
    case 'decision-implementation':
      return memberId === null ? [] : [{ audience: { of: 'member', memberId }, ...staff, step: `${kind} ${step}` }];
    case 'decision-ratification':
      return [
        ...(memberId === null
          ? []
          : [{ audience: { of: 'member' as const, memberId }, ...staff, step: `${kind} ${step}` }]),
        // What nobody ratified in time is for those who coordinate.
        ...(agencyId === null || isAhead
          ? []
          : [{ audience: { of: 'agency' as const, agencyId }, ...staff, step: `${kind} ${step}` }]),
      ];
    // The key worker sees to it that everybody says where they stand, and that it is decided.
    case 'decision-positions':
    case 'decision-taking':
      return [{ audience: { of: 'key-worker', personId }, ...staff, step: `${kind} ${step}` }];
  }
}
