import type { PlanEvent } from './plan.events';
import { AT, agreed, clinician, goalSet, idOf, lapsed, openedWithTeam, plan, revised } from './plan.fixtures';
import type { PlanChange } from './versions.rules';
import { versionsOf } from './versions.rules';

const history = (...commands: readonly (readonly PlanEvent[])[]) =>
  commands
    .flatMap((events, n) => events.map((event) => ({ event, n })))
    .map(({ event, n }, revision) => ({
      revision: BigInt(revision),
      event,
      metadata: { recordedAt: new Date(Date.parse(AT) + n * 60_000).toISOString(), commandId: `command-${n}` },
    }));
const all = () => true;
const none = new Set<bigint>();

describe('the versions of a plan', () => {
  const events = history(
    openedWithTeam(),
    [revised('needs', 'A home')],
    [agreed()],
    [goalSet(), lapsed()],
    [{ type: 'PersonDied', data: { ...plan, recordedAt: AT } }],
  );

  it('are what each command changed, with who did, and with what followed from it', () => {
    expect(versionsOf(events, none, all)).toMatchObject([
      { revision: 2n, recordedAt: AT, changes: [{ kind: 'opened' }, { kind: 'joined' }, { kind: 'joined' }] },
      { revision: 3n, changes: [{ kind: 'section', id: 'needs', by: idOf(clinician), part: 'needs' }] },
      { revision: 4n, changes: [{ kind: 'agreed', by: plan.personId }] },
      { revision: 6n, changes: [{ kind: 'goal', by: plan.personId }] },
    ]);
  });

  it('count only what the reader is shown', () => {
    const needsAlone = ({ part }: PlanChange) => part === 'needs';
    expect(versionsOf(events, none, needsAlone).map(({ revision }) => revision)).toEqual([3n]);
    expect(versionsOf(events, new Set([3n]), needsAlone)).toEqual([]);
  });
});
