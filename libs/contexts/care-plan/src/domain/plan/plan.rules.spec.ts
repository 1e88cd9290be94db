import fc from 'fast-check';
import { foldEvents } from '@platform/decider/decider';
import { contentOf } from './content-hash.rules';
import type { PlanEvent } from './plan.events';
import {
  actionAgreed,
  agreed,
  AT,
  clinician,
  goalSet,
  HASH,
  idOf,
  joined,
  keyWorker,
  openedWithTeam,
  person,
  plan,
  revised,
  rewordingProposed,
  stranger,
  wordsRecorded,
} from './plan.fixtures';
import { allowedActions } from './allowed-actions.rules';
import { changing } from './plan.rules';
import { evolve, planStream } from './plan.state';

const fold = (...events: readonly PlanEvent[]) => foldEvents(evolve, planStream.initial, events);
const contentText = (...events: readonly PlanEvent[]) => JSON.stringify(contentOf(fold(...events)));

const done: PlanEvent = {
  type: 'ActionCompleted',
  data: {
    ...plan,
    actionId: actionAgreed().data.actionId,
    outcome: 'done',
    why: null,
    completedBy: idOf(keyWorker),
    completedAt: AT,
  },
};

describe('what a signature is about', () => {
  it.each([
    revised('strengths', 'Sings'),
    revised('needs', 'A home'),
    revised('formulation', 'It began at work'),
    revised('safety-plan', 'Ring my sister'),
    wordsRecorded('I like the sea'),
    goalSet(),
    actionAgreed(),
  ])('changes with the words of the plan, its goals and what was agreed to be done ($type)', (event) =>
    expect(contentText(...openedWithTeam(), event)).not.toBe(contentText(...openedWithTeam())),
  );

  it.each([{ text: 'Write to them' }, { ownerId: idOf(clinician) }, { dueOn: '2026-03-10' }])(
    'changes with what an action is, who does it and by when',
    (change) => expect(contentText(actionAgreed(change))).not.toBe(contentText(actionAgreed())),
  );

  it.each([done, joined({ memberId: idOf(stranger) }), rewordingProposed('Likes the sea'), agreed()])(
    'stays the same when something was done, somebody joined, words were proposed or the person signed ($type)',
    (event) =>
      expect(contentText(...openedWithTeam(), actionAgreed(), event)).toBe(
        contentText(...openedWithTeam(), actionAgreed()),
      ),
  );

  it('as long as a signature counts, the plan says what was signed, whatever happens in between', () => {
    const text = fc.constantFrom('one', 'two', 'three');
    const change: fc.Arbitrary<PlanEvent> = fc.oneof(
      text.map((said) => revised('needs', said)),
      text.map((said) => revised('safety-plan', said)),
      text.map(wordsRecorded),
      text.map(goalSet),
      text.map((said) => actionAgreed({ text: said })),
      fc.constant(done),
      text.map(rewordingProposed),
      fc.constant(agreed()),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        let state = fold(...openedWithTeam());
        let signed = '';
        for (const event of changes) {
          state = foldEvents(evolve, state, changing(state, AT, event));
          if (event.type === 'PlanAgreedByPerson') signed = JSON.stringify(contentOf(state));
          if (state.signature && !state.signature.lapsed) expect(JSON.stringify(contentOf(state))).toBe(signed);
        }
      }),
    );
  });

  it('lapses also when the answer was no', () => {
    const no: PlanEvent = {
      type: 'PlanNotAgreedByPerson',
      data: { ...plan, contentHash: HASH, reason: 'Too much', answeredAt: AT },
    };
    const state = fold(...openedWithTeam(), no);
    expect(changing(state, AT, goalSet()).map(({ type }) => type)).toEqual(['GoalSet', 'PlanSignatureLapsed']);
  });
});

describe('what a reader could ask for', () => {
  const state = fold(
    ...openedWithTeam(),
    wordsRecorded('I like the sea'),
    rewordingProposed('Loves it'),
    actionAgreed(),
  );
  const { actionId } = actionAgreed().data;
  const { proposalId } = rewordingProposed('').data;

  it('given the person: every word of it, their signature, and not what somebody else does', () => {
    const actions = allowedActions(state, person.by);
    expect(actions).toEqual(
      expect.arrayContaining([
        'revise-section:about-me',
        'revise-section:safety-plan',
        `accept-rewording:${proposalId}`,
        'set-goal',
        'agree-action',
        'sign-plan',
      ]),
    );
    expect(actions).not.toContain(`complete-action:${actionId}`);
    expect(actions).not.toContain('invite-member');
  });

  it('given a member: all but the person’s own words; the signature is their own', () => {
    const actions = allowedActions(state, clinician.by);
    expect(actions).toEqual(
      expect.arrayContaining(['revise-section:needs', 'propose-rewording', `complete-action:${actionId}`]),
    );
    expect(actions).toContain(`end-membership:${idOf(clinician)}`);
    for (const not of ['revise-section:about-me', 'name-scribe', 'invite-member', `accept-rewording:${proposalId}`]) {
      expect(actions).not.toContain(not);
    }
  });

  it('given the key worker: the team too, but not to leave the person without one', () => {
    const actions = allowedActions(state, keyWorker.by);
    expect(actions).toEqual(expect.arrayContaining(['invite-member', `end-membership:${idOf(clinician)}`]));
    expect(actions).not.toContain(`end-membership:${idOf(keyWorker)}`);
  });

  it('given anybody else, or before there is a plan: nothing', () => {
    expect(allowedActions(state, stranger.by)).toEqual([]);
    expect(allowedActions(planStream.initial, { memberId: '', personId: '' })).toEqual([]);
  });
});
