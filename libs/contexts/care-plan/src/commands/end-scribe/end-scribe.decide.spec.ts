import { given } from '@platform/decider/given-when-then';
import type { PlanEvent } from '../../domain/plan/plan.events';
import {
  AT,
  clinician,
  idOf,
  keyWorker,
  openedWithTeam,
  person,
  plan,
  stranger,
} from '../../domain/plan/plan.fixtures';
import type { Asked } from '../../domain/plan/plan.rules';
import { planStream } from '../../domain/plan/plan.state';
import { endScribe } from './end-scribe.decide';

const named = { type: 'ScribeNamed', data: { ...plan, memberId: idOf(clinician), namedAt: AT } } as const;
const ended = (by: Asked) =>
  ({ type: 'ScribeEnded', data: { ...plan, memberId: idOf(clinician), endedBy: idOf(by), endedAt: AT } }) as const;
const end = (history: readonly PlanEvent[], by: Asked) =>
  given(planStream, history).when((state) => endScribe(by, state));

describe('ending that somebody writes for the person', () => {
  it.each([person, clinician])('is for the person, and for whoever does', (by) => {
    const done = end([...openedWithTeam(), named], by);
    done.then([ended(by)]);
    expect(done.thenState().scribes).toEqual([expect.objectContaining({ endedAt: AT })]);
  });

  it('adds nothing when nobody does, and is refused to everybody else', () => {
    end(openedWithTeam(), person).thenNothing();
    end([...openedWithTeam(), named], keyWorker).thenRefused('only-the-person-names');
    end([...openedWithTeam(), named], stranger).thenRefused('not-on-the-team');
  });
});
