import { given } from '@platform/decider/given-when-then';
import { identified, met } from '../../domain/immediate-need/immediate-need.fixtures';
import type { ImmediateNeed } from '../../domain/immediate-need/immediate-need.state';
import { immediateNeedStream } from '../../domain/immediate-need/immediate-need.state';
import { meetNeed } from './meet-need.decide';

const { needId: _needId, personId: _personId, ...done } = met().data;
const meeting = (state: ImmediateNeed) => meetNeed(done, state);

describe('meeting an immediate need', () => {
  it('says what was done, and by whom', () => given(immediateNeedStream, [identified()]).when(meeting).then([met()]));

  it('is refused a second time, and for a need that nobody wrote down', () => {
    given(immediateNeedStream, [identified(), met()]).when(meeting).thenRefused('need-already-met');
    given(immediateNeedStream, []).when(meeting).thenRefused('need-not-found');
  });
});
