import { given } from '@platform/decider/given-when-then';
import { identified } from '../../domain/immediate-need/immediate-need.fixtures';
import type { ImmediateNeed } from '../../domain/immediate-need/immediate-need.state';
import { immediateNeedStream } from '../../domain/immediate-need/immediate-need.state';
import { identifyNeed } from './identify-need.decide';

const { data: need } = identified();
const identifying =
  (more: Partial<typeof need> = {}, isResponderOnTheTeam = true) =>
  (state: ImmediateNeed) =>
    identifyNeed({ ...need, ...more }, state, { isResponderOnTheTeam });

describe('an immediate need', () => {
  it('has somebody on the team who sees to it, and a time by when', () =>
    given(immediateNeedStream, []).when(identifying()).then([identified()]));

  it('is refused for somebody who is not on the team, for a time that has gone, and twice', () => {
    given(immediateNeedStream, []).when(identifying({}, false)).thenRefused('responder-not-on-the-team');
    given(immediateNeedStream, [])
      .when(identifying({ dueAt: need.identifiedAt }))
      .thenRefused('due-in-the-past');
    given(immediateNeedStream, [identified()]).when(identifying()).thenRefused('need-already-identified');
  });
});
