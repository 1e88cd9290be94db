import type { Expectation } from './expectation.rules';
import type { AlertOwner, PersonAtRiskOfBeingLost, WatchRule } from './watch.events';

/** The alliance's own rule: an alert is dealt with within a day, or it goes to whom it is escalated. */
export const HOURS_TO_DEAL_WITH_IT = 24;
export const ALERT_OWNER: AlertOwner = 'hub-coordinator';
export const ESCALATED_TO: AlertOwner = 'service-manager';

export function alertOf(
  { rule, personId, subjectId }: Expectation,
  dueAt: string,
  alertId: string,
  now: Date,
): PersonAtRiskOfBeingLost {
  return {
    type: 'PersonAtRiskOfBeingLost',
    data: {
      alertId,
      rule,
      personId,
      subjectId,
      dueAt,
      raisedAt: now.toISOString(),
      owner: ALERT_OWNER,
      expiresAt: new Date(now.getTime() + HOURS_TO_DEAL_WITH_IT * 60 * 60_000).toISOString(),
    },
  };
}

const SAYS: Readonly<Record<WatchRule, string>> = {
  'no-owner': 'This person introduced themself and has no key worker yet, although the time for it is over.',
  'no-next-contact':
    'This person has a key worker, and on the day named for the next contact nobody was in touch or said that they missed them.',
  'ask-unanswered': 'A service was asked to help this person and did not answer in time.',
  'key-worker-left': 'The key worker of this person left their agency, and nobody else is named yet.',
  'immediate-need-unmet': 'This person needs something at once, and it was not seen to by the time that was named.',
  'safety-promise-unkept':
    'Something was agreed with this person about safety, and nobody has said by the time named that it was done.',
  'safety-prompt-unacknowledged':
    'This person needs somebody to talk with them about staying safe, and nobody has said in time that they have seen it.',
  'carer-unanswered': 'Somebody close to this person told the team something, and nobody answered in time.',
  'left-word-waits':
    'Somebody left word about a person at the front door, and nobody has said in time whom it concerns.',
  'step-up-without-contact':
    'This person needs help again on a way back that was agreed, and nobody has recorded a contact in time.',
  'step-overdue': 'This person was missed, and the next step to find out how they are was not taken in time.',
  'clock-near-its-limit':
    'This person came three weeks ago or earlier, and of conversation, plan, help and first measure something is still missing. The clock ends after four weeks.',
  'plan-unsigned':
    'The plan of this person says something else than what they signed, and they have not answered it for two weeks.',
  'hand-over-unconfirmed': 'This person was handed over, and nobody has recorded first contact in time.',
};

/** The alert in words, without a name. */
export function saysOf(rule: WatchRule, escalated: boolean): string {
  return escalated ? `${SAYS[rule]} Nobody dealt with it in time, so the service manager was told.` : SAYS[rule];
}
