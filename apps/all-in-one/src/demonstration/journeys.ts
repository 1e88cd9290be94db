import { SignCheckpoint } from '@contexts/assurance';
import { LinkAccount } from '@contexts/identity';
import {
  CloseHuddle,
  HoldInitialConversation,
  NameKeyWorker,
  OpenHuddle,
  ReceiveIntroduction,
  RecordPersonsChoice,
} from '@contexts/intake';
import { PublishListing } from '@contexts/provider-directory';
import { ANYONE } from '@platform/access-control/principal';
import type { DemonstrationAgency } from '@demonstration/accounts';
import type { Days } from './days';
import { closeToHomeSteps, inTouchSteps } from './in-touch-steps';
import { invitations, planSteps } from './plan-steps';
import type { DemonstrationService } from './services/service';
import type { PractitionerSub, Step } from '@demonstration/steps';
import {
  agencyIdOf,
  asPerson,
  asPractitioner,
  madeBy,
  personIdOf,
  practitionerIdOf,
  practitionerOf,
} from '@demonstration/steps';
import type { DemonstrationPerson, Huddle, PersonWhoDeclined, WaitingPerson, WelcomedPerson } from './story';
import type { ShowPlan, Telling } from './telling';
import { introductionIdOf, introductionLabel, serviceIdOf, serviceLabel, tellingOf } from './telling';
import { togetherSteps } from './together-steps';

/** Who lists what, for the agencies of the alliance. */
const LISTS: Readonly<Record<DemonstrationAgency, PractitionerSub>> = {
  trust: 'manager',
  charity: 'community',
  peers: 'peer',
  practice: 'link',
  council: 'housing',
  board: 'panel',
};

const huddleLabel = (huddle: Huddle) => `huddle ${huddle}`;
const huddleIdOf = (huddle: Huddle) => madeBy(huddleLabel(huddle), 'huddle');

export function listing({ label, agency, listedAgo, ...listed }: DemonstrationService, days: Days): Step {
  const at = days.ago(listedAgo, '09:10');
  return {
    label: serviceLabel(label),
    by: asPractitioner(LISTS[agency], at),
    at,
    command: (context) => new PublishListing(serviceIdOf(label), listed, null, context),
  };
}

export function introduction(person: DemonstrationPerson, at: Date): Step {
  const { label, name, via, reachMe, whatBroughtYou, whatWouldHelp = null, communicationNeeds = null } = person;
  return {
    label: introductionLabel(label),
    by: ANYONE,
    at,
    command: (context) =>
      new ReceiveIntroduction(
        {
          language: null,
          introduction: {
            introductionId: introductionIdOf(label),
            personId: personIdOf(label),
            receivedAt: at.toISOString(),
            ...{ name, via, reachMe, whatBroughtYou, whatWouldHelp, communicationNeeds },
          },
        },
        false,
        context,
      ),
  };
}

export function choice({ label, huddle, choice: reason }: PersonWhoDeclined, days: Days): Step {
  const at = days.ago(huddle, '09:00');
  return {
    label: `${label}: choice`,
    by: asPractitioner('coordinator', at),
    at,
    command: (context) => new RecordPersonsChoice({ introductionId: introductionIdOf(label), reason }, context),
  };
}

export function opening(huddle: Huddle, days: Days): Step {
  const at = days.ago(huddle, '09:30');
  return {
    label: huddleLabel(huddle),
    by: asPractitioner('coordinator', at),
    at,
    command: (context) => new OpenHuddle({ huddleId: huddleIdOf(huddle) }, context),
  };
}

/** The huddle takes people one after the other, two minutes each; `before` have been named before. */
export function naming({ label, huddle, keyWorker }: WelcomedPerson, before: number, days: Days): Step {
  const at = days.ago(huddle, `09:${40 + 2 * before}`);
  return {
    label: `${label}: key worker`,
    by: asPractitioner('coordinator', at),
    at,
    command: (context) =>
      new NameKeyWorker(
        {
          introductionId: introductionIdOf(label),
          huddleId: huddleIdOf(huddle),
          keyWorkerId: practitionerIdOf(keyWorker),
          agencyId: agencyIdOf(practitionerOf(keyWorker).agency),
          nextContactOn: huddle > 5 ? days.workingDayAgo(huddle - 2) : days.workingDayFrom(1),
        },
        context,
      ),
  };
}

export function closing(huddle: Huddle, waiting: readonly WaitingPerson[], days: Days): Step {
  const at = days.ago(huddle, '10:05');
  return {
    label: `${huddleLabel(huddle)} closes`,
    by: asPractitioner('coordinator', at),
    at,
    command: (context) => {
      const reasons = waiting.map(({ label, heldOver = '' }) => ({
        introductionId: introductionIdOf(label),
        reason: heldOver,
      }));
      return new CloseHuddle({ huddleId: huddleIdOf(huddle), reasons }, context);
    },
  };
}

/** What was told is signed, so that it can be checked from the first moment on. */
export function checkpoint(at: Date): Step {
  return {
    label: 'checkpoint',
    by: asPractitioner('commissioner', at),
    at,
    command: (context) => new SignCheckpoint(context),
  };
}

export interface Journey {
  /** Until everybody is on the team. */
  readonly beginning: readonly Step[];
  /** What they did together since. */
  readonly since: readonly Step[];
}

/** Everything that a person and the team around them did after the huddle, in order. */
export function journey(person: WelcomedPerson, days: Days, show: ShowPlan): Journey {
  const telling = tellingOf(person, days, show);
  return {
    beginning: [...firstSteps(telling), ...invitations(telling)],
    since: [...planSteps(telling), ...togetherSteps(telling), ...inTouchSteps(telling), ...closeToHomeSteps(telling)],
  };
}

function firstSteps({ person, personId, accountId, after, label }: Telling): Step[] {
  const steps: Step[] = [];
  const { conversation, plan, keyWorker } = person;
  if (conversation) {
    const { place, ...words } = conversation;
    const at = after(2, '11:00');
    const heldOn = at.toISOString().slice(0, 10);
    const introductionId = introductionIdOf(person.label);
    steps.push({
      label: label('initial conversation'),
      by: asPractitioner(keyWorker, at),
      at,
      command: (context) => new HoldInitialConversation({ introductionId, heldOn, place, words }, context),
    });
  }
  if (plan) {
    const at = after(3, '18:00');
    steps.push({
      label: label('account'),
      by: asPerson(accountId, null, at),
      at,
      command: (context) => new LinkAccount({ personId, accountId, linkedAt: at.toISOString() }, context),
    });
  }
  return steps;
}
