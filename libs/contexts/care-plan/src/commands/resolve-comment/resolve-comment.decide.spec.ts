import { given } from '@platform/decider/given-when-then';
import { commentMade } from '../../domain/plan/comment.fixtures';
import { commentsShown } from '../../domain/plan/comment.rules';
import type { PlanEvent } from '../../domain/plan/plan.events';
import {
  AT,
  clinician,
  idOf,
  keyWorker,
  openedWithTeam,
  person,
  plan,
  revised,
  stranger,
} from '../../domain/plan/plan.fixtures';
import type { Asked } from '../../domain/plan/plan.rules';
import { evolve, planStream } from '../../domain/plan/plan.state';
import { resolveComment } from './resolve-comment.decide';

const { commentId } = commentMade().data;
const commented = [...openedWithTeam(), commentMade()];
const resolved = (by: Asked) =>
  ({ type: 'CommentResolved', data: { ...plan, commentId, resolvedBy: idOf(by), resolvedAt: AT } }) as const;
const resolve = (history: readonly PlanEvent[], by: Asked) =>
  given(planStream, history).when((state) => resolveComment({ commentId }, by, state));

describe('resolving a comment', () => {
  it('keeps it with who resolved it and when; again adds nothing', () => {
    const done = resolve(commented, keyWorker);
    done.then([resolved(keyWorker)]);
    expect(done.thenState().comments[0]).toMatchObject({ text: 'By when?', resolved: { by: idOf(keyWorker), at: AT } });
    resolve([...commented, resolved(keyWorker)], clinician).thenNothing();
  });

  it('of the person is theirs alone', () => {
    const asked = [...openedWithTeam(), commentMade(person)];
    resolve(asked, keyWorker).thenRefused('asked-by-the-person');
    resolve(asked, person).then([resolved(person)]);
  });

  it('is refused where there is no such comment, and to whoever is not on the team', () => {
    resolve(openedWithTeam(), keyWorker).thenRefused('comment-not-found');
    resolve(commented, stranger).thenRefused('not-on-the-team');
  });
});

describe('who is shown a comment', () => {
  const shown = (events: readonly PlanEvent[], more: { isTheirs?: boolean; apart?: bigint } = {}) => {
    const today = events.reduce(evolve, planStream.initial);
    const history = events.map((event, at) => {
      return { event, revision: BigInt(at), metadata: { recordedAt: AT, commandId: `${at}` } };
    });
    const apart = new Map(more.apart === undefined ? [] : [['needs' as const, more.apart]]);
    return commentsShown({ then: today, today, history, isTheirs: more.isTheirs ?? false, apart }).length;
  };

  it('not whoever does not read what its words were since put apart with', () => {
    expect(shown(commented)).toBe(1);
    expect(shown(commented, { apart: 5n })).toBe(0);
    expect(shown(commented, { apart: 2n })).toBe(1);
  });

  it('the person alone, of words that were put right or are out of use', () => {
    const right = { ...revised('needs', 'A flat'), data: { ...revised('needs', 'A flat').data, correctionId: 'c' } };
    expect(shown([...commented, right])).toBe(0);
    expect(shown([...commented, right], { isTheirs: true })).toBe(1);
    expect(shown([...commented, right, commentMade(keyWorker, { commentId: 'later' })])).toBe(1);
    const entry = { kind: 'section', id: 'needs' } as const;
    const begun = { ...plan, correctionId: 'c', entry, keptFromUse: true, askedAt: AT };
    expect(shown([...commented, { type: 'CorrectionBegun', data: begun }])).toBe(0);
  });

  it('nobody, of words that were about somebody else', () => {
    const found: PlanEvent = {
      type: 'FoundAboutSomebodyElse',
      data: {
        ...{ ...plan, takenOutId: 't', entry: { kind: 'section', id: 'needs' }, reason: 'another-record-was-open' },
        ...{ correctionId: null, recordedAgain: false, agencyId: null, foundBy: idOf(keyWorker), foundAt: AT },
      },
    };
    const history = [...openedWithTeam(), revised('needs', 'Wants a home'), commentMade(), found];
    expect(shown(history, { isTheirs: true })).toBe(0);
  });
});
