import { RecordMissedContact, StartHelp, TryToReach } from '@contexts/intake';
import type { Step } from '@demonstration/steps';
import { asPractitioner } from '@demonstration/steps';
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
