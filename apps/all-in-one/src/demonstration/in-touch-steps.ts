import { AgreeWayBack, RaiseCarerConcern } from '@contexts/care-plan';
import { RecordMissedContact, StartHelp, TryToReach } from '@contexts/intake';
import type { Step } from '@demonstration/steps';
import {
  accountIdOf,
  agencyIdOf,
  asCarer,
  asPractitioner,
  madeBy,
  practitionerIdOf,
  practitionerOf,
} from '@demonstration/steps';
import type { Telling } from './telling';

/** When help started; and for whom was missed lately, what was tried since. */
export function inTouchSteps({ person, personId, days, after, label }: Telling): Step[] {
  const { keyWorker, plan, missed } = person;
  const helpAfter = person.helpAfter ?? (plan?.signature === 'agreed' ? 6 : undefined);
  const steps: Step[] = [];
  if (helpAfter !== undefined) {
    const at = after(helpAfter, '15:00');
    const startedOn = at.toISOString().slice(0, 10);
    steps.push({
      label: label('help started'),
      by: asPractitioner(keyWorker, at),
      at,
      command: (context) => new StartHelp({ personId, startedOn }, context),
    });
  }
  if (missed) {
    const [missedOn, triedOn] = [days.workingDayAgo(2), days.workingDayAgo(1)];
    const [missedAt, triedAt] = [days.ago(2, '16:10'), days.ago(1, '10:20')];
    steps.push(
      {
        label: label('missed contact'),
        by: asPractitioner(keyWorker, missedAt),
        at: missedAt,
        command: (context) => new RecordMissedContact({ personId, missedOn, planned: 'met', note: missed.wonders }, context), // prettier-ignore
      },
      {
        label: label('first try'),
        by: asPractitioner(keyWorker, triedAt),
        at: triedAt,
        command: (context) => new TryToReach({ personId, channel: 'phone', triedOn, note: missed.tried }, context),
      },
    );
  }
  return steps;
}

/** How they come back when it gets hard again, and what somebody close to them told the team. */
export function closeToHomeSteps({ person, personId, days, after, label }: Telling): Step[] {
  const { keyWorker, wayBack, carerTold } = person;
  const steps: Step[] = [];
  if (wayBack) {
    const at = after(12, '14:00');
    const said = {
      ...{ signs: wayBack.signs, helps: wayBack.helps, call: wayBack.call, until: days.day(wayBack.until) },
      namedIds: person.plan?.carer ? [accountIdOf('carer')] : [],
      ...{ agencyId: agencyIdOf(practitionerOf(keyWorker).agency), ownerId: practitionerIdOf(keyWorker) },
    };
    steps.push({
      label: label('way back'),
      by: asPractitioner(keyWorker, at),
      at,
      command: (context) => new AgreeWayBack(personId, said, 0n, context),
    });
  }
  if (carerTold !== undefined) {
    const at = days.ago(1, '20:15');
    const by = asCarer(accountIdOf('carer'), at);
    const name = label('carer told');
    const told = { concernId: madeBy(name, 'carer-concern'), personId, words: carerTold, mayBeShownToThePerson: true };
    const raised = { ...told, raisedBy: by.memberId ?? '', raisedAt: at.toISOString() };
    steps.push({ label: name, by, at, command: (context) => new RaiseCarerConcern(raised, context) });
  }
  return steps;
}
