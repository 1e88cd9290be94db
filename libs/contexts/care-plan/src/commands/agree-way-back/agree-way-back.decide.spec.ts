import { given } from '@platform/decider/given-when-then';
import { foldEvents } from '@platform/decider/decider';
import { AT, clinician, idOf, joined, keyWorker, openedWithTeam, plan } from '../../domain/plan/plan.fixtures';
import { evolve, planStream } from '../../domain/plan/plan.state';
import { agreed, carer, reworded } from '../../domain/way-back/way-back.fixtures';
import { wayBackStream } from '../../domain/way-back/way-back.state';
import type { Agreeing } from './agree-way-back.decide';
import { agreeWayBack } from './agree-way-back.decide';

const team = foldEvents(evolve, planStream.initial, [
  ...openedWithTeam(),
  joined({ memberId: carer, role: 'carer', agencyId: plan.personId }),
]);
const { signs, helps, call, namedIds, until, agencyId, ownerId } = agreed().data;
const said = { signs, helps, call, namedIds, until, agencyId, ownerId };
const agreeing: Agreeing = {
  ...{ said, agreedBy: idOf(keyWorker), ownerIsKnown: true, isAsSeen: true, now: new Date(AT) },
  today: '2026-03-02',
};

describe('agreeing a way back', () => {
  it('is what the key worker wrote down with the person', () =>
    given(wayBackStream, [])
      .when((state) => agreeWayBack(agreeing, team, state))
      .then([agreed()]));

  it('may be agreed again, until another day and with other words, while the person wrote none themself', () =>
    given(wayBackStream, [agreed()])
      .when((state) =>
        agreeWayBack({ ...agreeing, said: { ...said, signs: 'No post.', until: '2026-09-30' } }, team, state),
      )
      .then([agreed({ signs: 'No post.', until: '2026-09-30' })]));

  it('leaves words that the person wrote themself to the person', () => {
    const byThem = given(wayBackStream, [agreed(), reworded('The post lies there.')]);
    byThem.when((state) => agreeWayBack(agreeing, team, state)).thenRefused('persons-own-words');
    byThem
      .when((state) => agreeWayBack({ ...agreeing, said: { ...said, signs: 'The post lies there.' } }, team, state))
      .then([agreed({ signs: 'The post lies there.' })]);
  });

  it.each([
    ['key-worker-agrees-the-way-back', { agreedBy: idOf(clinician) }],
    ['changed-since-you-looked', { isAsSeen: false }],
    ['named-not-a-carer', { said: { ...said, namedIds: [idOf(clinician)] } }],
    ['way-back-owner-not-known', { ownerIsKnown: false }],
    ['way-back-until-past', { said: { ...said, until: '2026-03-02' } }],
    ['way-back-until-too-late', { said: { ...said, until: '2028-03-02' } }],
  ] as const)('is refused with %s', (code, wrong) =>
    given(wayBackStream, [])
      .when((state) => agreeWayBack({ ...agreeing, ...wrong }, team, state))
      .thenRefused(code),
  );

  it('is refused while the person wants nothing', () => {
    const resting = foldEvents(evolve, team, [{ type: 'PlanRested', data: { ...plan, restedAt: AT } }]);
    given(wayBackStream, [])
      .when((state) => agreeWayBack(agreeing, resting, state))
      .thenRefused('plan-at-rest');
  });
});
