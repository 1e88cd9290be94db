import { foldEvents } from '@platform/decider/decider';
import {
  actionAgreed,
  agreed,
  AT,
  clinician,
  goalSet,
  idOf,
  lapsed,
  openedWithTeam,
  person,
  plan,
  revised,
  rewordingProposed,
  stranger,
  charity,
  wordsRecorded,
} from '../../domain/plan/plan.fixtures';
import { commentMade } from '../../domain/plan/comment.fixtures';
import type { Entry, FoundAboutSomebodyElse, PlanEvent } from '../../domain/plan/plan.events';
import { recordAgain, writtenBy } from '../../domain/plan/again.rules';
import { LINE, lineAdded } from '../../domain/plan/detail.fixtures';
import type { Asked } from '../../domain/plan/plan.rules';
import { evolve, planStream } from '../../domain/plan/plan.state';
import type { TakingOut } from './take-out-entry.decide';
import { takeOutEntry } from './take-out-entry.decide';

const recorded = (events: readonly PlanEvent[]) => events.map((event, index) => ({ event, revision: BigInt(index) }));
const stateOf = (history: readonly PlanEvent[]) => foldEvents(evolve, planStream.initial, history);
const needs: Entry = { kind: 'section', id: 'needs' };
const about = {
  takenOutId: 'taken-out',
  reason: 'another-record-was-open',
  correctionId: null,
  recordedAgain: false,
} as const;

const takeOut = (history: readonly PlanEvent[], entry: Entry, by: Asked = clinician, more: Partial<TakingOut> = {}) => {
  const revisionSeen = BigInt(history.length - 1);
  return takeOutEntry({ ...about, entry, revisionSeen, ...more }, by, stateOf(history), recorded(history));
};
const found = (entry: Entry, by: Asked = clinician, more: Partial<FoundAboutSomebodyElse['data']> = {}): PlanEvent => ({
  type: 'FoundAboutSomebodyElse',
  data: { ...plan, ...about, entry, agencyId: charity, foundBy: idOf(by), foundAt: AT, ...more },
});
const begun = (keptFromUse: boolean): PlanEvent => ({
  type: 'CorrectionBegun',
  data: { ...plan, correctionId: 'correction', entry: needs, keptFromUse, askedAt: AT },
});

describe('finding that something in a plan is about somebody else', () => {
  it.each<[Entry, PlanEvent]>([
    [{ kind: 'goal', id: goalSet().data.goalId }, goalSet()],
    [{ kind: 'action', id: actionAgreed().data.actionId }, actionAgreed()],
    [{ kind: 'proposal', id: rewordingProposed('x').data.proposalId }, rewordingProposed('Likes boats')],
    [needs, revised('needs', 'A hoist')],
    [{ kind: 'safety-line', id: LINE }, lineAdded()],
  ])('given a %o, takes it out of the plan and keeps that it was there', (entry, event) => {
    const before = openedWithTeam();
    const history = [...before, event];
    expect(takeOut(history, entry)).toEqual([found(entry)]);
    const { sections, goals, actions, proposals, details } = stateOf([...history, found(entry)]);
    const { safetyLines } = details;
    expect({ sections, goals, actions, proposals, safetyLines }).toEqual({
      ...{ sections: stateOf(before).sections, goals: [], actions: [], proposals: [], safetyLines: [] },
    });
  });

  it('given a comment, takes it out with its answers and leaves the words that it was about', () => {
    const answer: PlanEvent = {
      type: 'CommentAnswered',
      data: { ...plan, commentId: commentMade().data.commentId, answerId: 'answer', text: 'By June', answeredBy: idOf(person), answeredAt: AT },
    }; // prettier-ignore
    const entry = { kind: 'comment', id: commentMade().data.commentId } as const;
    const history = [...openedWithTeam(), revised('needs', 'A home'), commentMade(), answer];
    expect(takeOut(history, entry)).toEqual([found(entry)]);
    const state = stateOf([...history, found(entry)]);
    expect([state.comments, state.sections.needs.text]).toEqual([[], 'A home']);
    expect(takeOut([...history, found(entry)], entry)).toEqual({ refused: 'entry-not-there' });
  });

  it('given a comment of the person, only they say that it is about somebody else; and none is recorded elsewhere', () => {
    const entry = { kind: 'comment', id: commentMade().data.commentId } as const;
    const history = [...openedWithTeam(), commentMade(person)];
    expect(takeOut(history, entry)).toEqual({ refused: 'said-by-the-person' });
    expect(takeOut(history, entry, person)).toEqual([found(entry, person)]);
    const from = stateOf(history);
    const recording = { from, entry, newId: 'new', again: { takenOutId: 'taken-out', ...writtenBy(from, entry) } };
    const right = openedWithTeam();
    expect(recordAgain(recording, clinician, stateOf(right), recorded(right))).toEqual({
      refused: 'comment-stays-with-its-words',
    });
  });

  it('given words of a section, what it said before is what it says again', () => {
    const history = [...openedWithTeam(), revised('needs', 'A home'), revised('needs', 'A hoist')];
    const state = stateOf([...history, found(needs)]);
    expect(state.sections.needs.text).toBe('A home');
    expect(stateOf([...history, found(needs), found(needs)]).sections.needs.text).toBe('');
  });

  it('given a signature on words that hold it, lets it lapse; a rewording that waits was not signed', () => {
    const proposal = { kind: 'proposal', id: rewordingProposed('x').data.proposalId } as const;
    const history = [...openedWithTeam(), revised('needs', 'A hoist'), rewordingProposed('x'), agreed()];
    expect(takeOut(history, needs)).toEqual([found(needs), lapsed({ kind: 'section', id: 'needs', field: 'text' })]);
    expect(takeOut(history, proposal)).toEqual([found(proposal)]);
  });

  it('is done once, and not of words that are not there', () => {
    const history = [...openedWithTeam(), goalSet()];
    const goal = { kind: 'goal', id: goalSet().data.goalId } as const;
    expect(takeOut([...history, found(goal)], goal)).toEqual({ refused: 'entry-not-there' });
    expect(takeOut(history, needs)).toEqual({ refused: 'entry-not-there' });
    expect(takeOut(history, { kind: 'section', id: 'team' })).toEqual({ refused: 'entry-not-there' });
  });

  it('is refused when somebody wrote in the section since, and to whoever may not write there', () => {
    const history = [...openedWithTeam(), revised('needs', 'A hoist'), revised('needs', 'A home')];
    expect(takeOut(history, needs, clinician, { revisionSeen: 3n })).toMatchObject({
      refused: 'changed-since-you-looked',
    });
    expect(takeOut(history, needs, stranger)).toEqual({ refused: 'not-on-the-team' });
    const own = { kind: 'section', id: 'about-me' } as const;
    const said = [...openedWithTeam(), wordsRecorded('I like the sea')];
    expect(takeOut(said, own)).toEqual({ refused: 'persons-own-words' });
    expect(takeOut(said, own, person)).toEqual([found(own, person)]);
  });

  it('given a line about safety, the record of whom it is about has it under the same heading, and says since when', () => {
    const entry = { kind: 'safety-line', id: LINE } as const;
    const from = stateOf([...openedWithTeam(), lineAdded()]);
    const again = { takenOutId: 'taken-out', ...writtenBy(from, entry) };
    const right = openedWithTeam();
    const recording = { from, entry, newId: 'new-line', again };
    const decided = recordAgain(recording, clinician, stateOf(right), recorded(right)) as readonly PlanEvent[];
    const [line] = stateOf([...right, ...decided]).details.safetyLines;
    const by = idOf(clinician);
    expect(line).toMatchObject({ lineId: 'new-line', heading: 'who-to-call', text: 'Ring my sister' });
    expect(line?.again).toEqual({ takenOutId: 'taken-out', firstBy: by, firstAt: AT });
  });

  it('names what the person said was wrong, when they did', () => {
    const history = [...openedWithTeam(), revised('needs', 'A hoist'), begun(false)];
    expect(takeOut(history, needs, clinician, { correctionId: 'correction' })).toEqual([
      found(needs, clinician, { correctionId: 'correction' }),
    ]);
    expect(takeOut(history, needs, clinician, { correctionId: 'another' })).toEqual({
      refused: 'correction-not-asked-here',
    });
  });

  it('takes words that are kept from use to no other record, by somebody who is not shown them', () => {
    const history = [...openedWithTeam(), revised('needs', 'A hoist'), begun(true)];
    expect(takeOut(history, needs, clinician, { recordedAgain: true })).toEqual({ refused: 'being-looked-at' });
    expect(takeOut(history, needs)).toEqual([found(needs)]);
  });
});
