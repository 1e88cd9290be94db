import { foldEvents } from '@platform/decider/decider';
import { given } from '@platform/decider/given-when-then';
import {
  AT,
  clinician,
  idOf,
  joined,
  keyWorker,
  openedWithTeam,
  person,
  plan,
  stranger,
  trust,
} from '../../domain/plan/plan.fixtures';
import { evolve, planStream } from '../../domain/plan/plan.state';
import {
  accountableNow,
  agreed,
  carer,
  contactMade,
  steppedUp,
  stepUpId,
} from '../../domain/way-back/way-back.fixtures';
import { holderOf } from '../../domain/way-back/way-back.rules';
import { evolve as evolveWayBack, wayBackStream } from '../../domain/way-back/way-back.state';
import type { SteppingUp } from './step-up.decide';
import { stepUp } from './step-up.decide';

const other = { memberId: '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0099', personId: null };
const team = foldEvents(evolve, planStream.initial, [
  ...openedWithTeam(),
  joined({ memberId: carer, role: 'carer', agencyId: plan.personId }),
  joined({ memberId: other.memberId, role: 'carer', agencyId: plan.personId }),
]);
const holder = { agencyId: trust, ownerId: idOf(clinician), ownerRole: 'clinician' as const };
const asked: SteppingUp = {
  ...{
    stepUpId,
    words: 'The post again.',
    by: person.by,
    holder,
    now: new Date(AT),
    today: '2026-03-02',
    nation: 'england',
    workingDays: 1,
  },
};
const there = given(wayBackStream, [agreed()]);

describe('stepping up inside the way back', () => {
  it.each([
    ['the person', person.by, { by: 'person', steppedUpBy: plan.personId }],
    ['a carer whom they named', { memberId: carer, personId: null }, { by: 'carer', steppedUpBy: carer }],
    ['anybody of the team', keyWorker.by, { by: 'team', steppedUpBy: idOf(keyWorker) }],
  ] as const)('is enough said by %s, and names who has them, and by when', (_who, by, said) =>
    there.when((state) => stepUp({ ...asked, by }, team, state)).then([steppedUp(said)]),
  );

  it('holds on the last day of it, and is owed a contact on a day on which people work', () =>
    there
      .when((state) =>
        stepUp({ ...asked, now: new Date('2026-06-26T21:00:00.000Z'), today: '2026-06-30' }, team, state),
      )
      .then([steppedUp({ contactDueAt: '2026-06-29T21:00:00.000Z', steppedUpAt: '2026-06-26T21:00:00.000Z' })]));

  it('may be said again after somebody was there', () =>
    given(wayBackStream, [agreed(), steppedUp(), contactMade()])
      .when((state) => stepUp({ ...asked, stepUpId: plan.planId }, team, state))
      .then([steppedUp({ stepUpId: plan.planId })]));

  it.each([
    ['way-back-not-yours', { by: other }, [agreed()]],
    ['way-back-not-yours', { by: stranger.by }, [agreed()]],
    ['no-way-back', {}, []],
    ['no-way-back', { holder: undefined }, [agreed()]],
    ['way-back-over', { today: '2026-07-01' }, [agreed()]],
    ['stepped-up-already', {}, [agreed(), steppedUp()]],
  ] as const)('is refused with %s', (code, wrong, before) =>
    given(wayBackStream, before)
      .when((state) => stepUp({ ...asked, ...wrong }, team, state))
      .thenRefused(code),
  );

  it('is refused while the person wants nothing: whoever comes back then finds plan and team by introducing themself', () => {
    const resting = foldEvents(evolve, team, [{ type: 'PlanRested', data: { ...plan, restedAt: AT } }]);
    there.when((state) => stepUp(asked, resting, state)).thenRefused('plan-at-rest');
  });

  it('is enough after a farewell, for which the way back is there', () => {
    const words = { decisionId: 'decision-1', introductionIds: [], words: 'Go well.', heldBy: 'grace', heldAt: AT };
    const parted = foldEvents(evolve, team, [
      { type: 'FarewellHeld', data: { ...plan, ...words } },
      { type: 'PlanRested', data: { ...plan, restedAt: AT } },
    ]);
    there.when((state) => stepUp(asked, parted, state)).then([steppedUp({ by: 'person', steppedUpBy: plan.personId })]);
  });
});

describe('who has somebody back', () => {
  const wayBack = foldEvents(evolveWayBack, wayBackStream.initial, [agreed({ ownerId: other.memberId })]);
  const at = (there: readonly string[]) =>
    holderOf(wayBack, team, accountableNow, ({ memberId }) => (there.includes(memberId) ? 'clinician' : undefined))
      ?.ownerId;

  it('is whoever was agreed, else a colleague on the team, else whoever is accountable', () => {
    expect(at([other.memberId, idOf(clinician), idOf(keyWorker)])).toBe(other.memberId);
    expect(at([idOf(clinician), idOf(keyWorker)])).toBe(idOf(clinician));
    expect(at([idOf(keyWorker)])).toBe(idOf(keyWorker));
    expect(at([])).toBeUndefined();
  });

  it('is somebody of the team that said farewell, when whoever was agreed has gone', () => {
    const words = { decisionId: 'decision-1', introductionIds: [], words: 'Go well.', heldBy: 'grace', heldAt: AT };
    const parted = foldEvents(evolve, team, [
      { type: 'FarewellHeld', data: { ...plan, ...words } },
      { type: 'PlanRested', data: { ...plan, restedAt: AT } },
      { type: 'TeamMemberLeft', data: { ...plan, memberId: idOf(clinician), leftAt: AT } },
    ]);
    const isThere = ({ memberId }: { readonly memberId: string }) =>
      memberId === idOf(clinician) ? ('clinician' as const) : undefined;
    expect(holderOf(wayBack, parted, null, isThere)?.ownerId).toBe(idOf(clinician));
  });
});
