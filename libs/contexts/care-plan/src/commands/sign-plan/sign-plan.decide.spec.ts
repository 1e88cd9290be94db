import { given } from '@platform/decider/given-when-then';
import type { PlanNotAgreedByPerson } from '../../domain/plan/plan.events';
import { conflictFound, DUE, said } from '../../domain/plan/detail.fixtures';
import {
  actionAgreed,
  agreed,
  AT,
  clinician,
  HASH,
  idOf,
  joined,
  keyWorker,
  lapsed,
  openedWithTeam,
  person,
  plan,
  revised,
  stranger,
} from '../../domain/plan/plan.fixtures';
import { changing } from '../../domain/plan/plan.rules';
import { evolve, planStream } from '../../domain/plan/plan.state';
import { signPlan } from './sign-plan.decide';

const yes = { contentHash: HASH, outcome: 'agreed', reason: null } as const;
const notYet = (reason: string | null) => ({ contentHash: HASH, outcome: 'not-agreed', reason }) as const;
const notAgreed = (reason: string): PlanNotAgreedByPerson => ({
  type: 'PlanNotAgreedByPerson',
  data: { ...plan, contentHash: HASH, reason, answeredAt: AT },
});

const SHOWN = { shownHash: HASH, contentHash: HASH, passagesHash: null };

describe('the person’s answer to the plan', () => {
  it('names exactly what was shown', () =>
    given(planStream, openedWithTeam())
      .when((state) => signPlan(yes, SHOWN, person, state))
      .then([agreed()]));

  it.each([yes, notYet('Too much at once')])('is refused when the plan is not what was shown any more', (answer) =>
    given(planStream, openedWithTeam())
      .when((state) => signPlan(answer, { ...SHOWN, shownHash: 'b'.repeat(64) }, person, state))
      .thenRefused('changed-since-you-looked'),
  );

  it('may be "not yet", with a reason', () => {
    given(planStream, openedWithTeam())
      .when((state) => signPlan(notYet('Too much at once'), SHOWN, person, state))
      .then([notAgreed('Too much at once')]);
    for (const reason of [null, '', ' \n ']) {
      given(planStream, openedWithTeam())
        .when((state) => signPlan(notYet(reason), SHOWN, person, state))
        .thenRefused('reason-needed');
    }
  });

  it('waits while two say different things; no is an answer all the same', () => {
    const values = [said('2026-03-16', clinician), said('2026-03-20', keyWorker)];
    const disputed = [...openedWithTeam(), actionAgreed(), conflictFound(DUE, values)];
    given(planStream, disputed)
      .when((state) => signPlan(yes, SHOWN, person, state))
      .thenRefused('agree-this-before-signing');
    given(planStream, disputed)
      .when((state) => signPlan(notYet('You do not agree'), SHOWN, person, state))
      .then([notAgreed('You do not agree')]);
  });

  it('keeps in which language it was shown: the hash is of the plan, and the same in each', () => {
    for (const language of ['en', 'cy']) {
      given(planStream, openedWithTeam())
        .when((state) => signPlan({ ...yes, language }, SHOWN, person, state))
        .then([{ ...agreed(), data: { ...agreed().data, language } }]);
    }
  });

  it('may change: no after yes, and yes after no', () => {
    given(planStream, [...openedWithTeam(), agreed()])
      .when((state) => signPlan(notYet('I thought again'), SHOWN, person, state))
      .then([notAgreed('I thought again')]);
    given(planStream, [...openedWithTeam(), notAgreed('I thought again')])
      .when((state) => signPlan(yes, SHOWN, person, state))
      .then([agreed()]);
  });

  it('adds nothing when it was given already, and is given anew when it lapsed', () => {
    given(planStream, [...openedWithTeam(), agreed()])
      .when((state) => signPlan(yes, SHOWN, person, state))
      .thenNothing();
    given(planStream, [...openedWithTeam(), agreed(), lapsed()])
      .when((state) => signPlan(yes, SHOWN, person, state))
      .then([agreed()]);
  });

  it('is refused to somebody who is not on the team', () =>
    given(planStream, openedWithTeam())
      .when((state) => signPlan(yes, SHOWN, stranger, state))
      .thenRefused('not-on-the-team'));

  it('names what was kept apart as well, and is given anew when that has changed', () => {
    const withPassages = { shownHash: 'c'.repeat(64), contentHash: HASH, passagesHash: 'd'.repeat(64) };
    const answer = { ...yes, contentHash: withPassages.shownHash };
    const signed = { ...agreed(), data: { ...agreed().data, passagesHash: withPassages.passagesHash } };
    given(planStream, [...openedWithTeam(), agreed()])
      .when((state) => signPlan(answer, withPassages, person, state))
      .then([signed]);
    given(planStream, [...openedWithTeam(), signed])
      .when((state) => signPlan(answer, withPassages, person, state))
      .thenNothing();
  });
});

describe('the answer of somebody of the team', () => {
  const signed = (outcome: 'agreed' | 'not-agreed' = 'agreed', reason: string | null = null) =>
    ({
      type: 'PlanSignedByMember',
      data: {
        ...{ ...plan, memberId: idOf(clinician), outcome, reason },
        ...{ contentHash: HASH, passagesHash: null, signedAt: AT },
      },
    }) as const;

  it('is theirs, of exactly what was shown to them, and says nothing for the person', () => {
    const done = given(planStream, openedWithTeam()).when((state) => signPlan(yes, SHOWN, clinician, state));
    done.then([signed()]);
    expect(done.thenState()).toMatchObject({ signature: null, signed: [{ memberId: idOf(clinician), lapsed: false }] });
    given(planStream, openedWithTeam())
      .when((state) => signPlan(yes, { ...SHOWN, shownHash: 'b'.repeat(64) }, clinician, state))
      .thenRefused('changed-since-you-looked');
    given(planStream, [...openedWithTeam(), signed()])
      .when((state) => signPlan(yes, SHOWN, clinician, state))
      .thenNothing();
  });

  it('may be no, with a reason, and again yes; the last counts', () => {
    const no = signed('not-agreed', 'The dose is not agreed.');
    given(planStream, openedWithTeam())
      .when((state) => signPlan(notYet('The dose is not agreed.'), SHOWN, clinician, state))
      .then([no]);
    given(planStream, openedWithTeam())
      .when((state) => signPlan(notYet(' '), SHOWN, clinician, state))
      .thenRefused('reason-needed');
    const again = given(planStream, [...openedWithTeam(), no]).when((state) => signPlan(yes, SHOWN, clinician, state));
    again.then([signed()]);
    expect(again.thenState().signed).toHaveLength(1);
  });

  it('lapses with what it was given for, beside that of the person', () => {
    const state = [...openedWithTeam(), agreed(), signed()].reduce(evolve, planStream.initial);
    const change = changing(state, AT, revised('needs', 'A flat'));
    expect(change.map(({ type }) => type)).toEqual([
      ...['PlanSectionRevised', 'PlanSignatureLapsed', 'MemberSignaturesLapsed'],
    ]);
    expect(change.reduce(evolve, state).signed).toEqual([expect.objectContaining({ lapsed: true })]);
    expect(changing(state, AT, joined())).toHaveLength(1);
  });
});
