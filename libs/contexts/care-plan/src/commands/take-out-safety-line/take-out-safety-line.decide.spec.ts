import { given } from '@platform/decider/given-when-then';
import {
  CONFLICT,
  conflictFound,
  LINE,
  LINE_TEXT,
  lineChanged,
  lineTakenOut,
  recorded,
  said,
  SEEN,
  written,
} from '../../domain/plan/detail.fixtures';
import type { PlanEvent } from '../../domain/plan/plan.events';
import { clinician, keyWorker, stranger } from '../../domain/plan/plan.fixtures';
import type { Asked } from '../../domain/plan/plan.rules';
import { planStream } from '../../domain/plan/plan.state';
import { takeOutSafetyLine } from './take-out-safety-line.decide';

const WHY = 'She moved away';
const takeOut = (history: readonly PlanEvent[], by: Asked = clinician, reason = WHY, revisionSeen = SEEN) =>
  given(planStream, history).when((state) =>
    takeOutSafetyLine({ lineId: LINE, reason, revisionSeen, conflictId: CONFLICT }, by, state, recorded(history)),
  );

describe('taking a line out of the safety plan', () => {
  it('keeps who took it out and why, and the line with it', () => takeOut(written).then([lineTakenOut()]));

  it.each(['', '  \n'])('is refused without a reason', (reason) =>
    takeOut(written, clinician, reason).thenRefused('safety-reason-needed'),
  );

  it('given the line was changed after what was read, it stays and both are to be agreed', () =>
    takeOut([...written, lineChanged('Ring Ana', keyWorker)]).then([
      conflictFound(LINE_TEXT, [said('Ring Ana', keyWorker), said(null, clinician, WHY)]),
    ]));

  it('is said once, and is refused to somebody who is not on the team', () => {
    takeOut([...written, lineTakenOut()], keyWorker).thenRefused('safety-line-taken-out');
    takeOut(written, stranger).thenRefused('not-on-the-team');
  });
});
