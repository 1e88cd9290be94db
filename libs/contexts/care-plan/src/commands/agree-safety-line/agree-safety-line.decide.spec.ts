import { given } from '@platform/decider/given-when-then';
import {
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
import { AT, clinician, idOf, keyWorker, person, plan, stranger } from '../../domain/plan/plan.fixtures';
import type { Asked } from '../../domain/plan/plan.rules';
import { planStream } from '../../domain/plan/plan.state';
import { agreeSafetyLine } from './agree-safety-line.decide';

const agree = (history: readonly PlanEvent[], by: Asked, revisionSeen = SEEN, lineId = LINE) =>
  given(planStream, history).when((state) => agreeSafetyLine({ lineId, revisionSeen }, by, state, recorded(history)));
const agreed = (by: Asked) =>
  ({ type: 'SafetyLineAgreed', data: { ...plan, lineId: LINE, agreedBy: idOf(by), agreedAt: AT } }) as const;

describe('agreeing a line of the safety plan', () => {
  it('keeps who agreed it as it reads; agreeing it again adds nothing', () => {
    agree(written, person).then([agreed(person)]);
    agree(written, clinician).thenNothing();
    agree([...written, agreed(person)], person).thenNothing();
  });

  it('is of the words that were read: when they have changed it is refused, and agreed anew', () => {
    const changed = [...written, agreed(person), lineChanged('Ring Ana', clinician)];
    agree(changed, person).thenRefused('changed-since-you-looked');
    agree(changed, person, SEEN + 2n).then([agreed(person)]);
  });

  it('waits while two say different things, and is not of a line that was taken out', () => {
    const values = [said('Ring Ana', clinician), said('Ring Bo', keyWorker)];
    agree([...written, conflictFound(LINE_TEXT, values)], person, SEEN + 1n).thenRefused('agree-this-first');
    agree([...written, lineTakenOut()], person, SEEN + 1n).thenRefused('safety-line-taken-out');
  });

  it('is refused for a line that is not there, for what is not there yet, and to somebody who is not on the team', () => {
    agree(written, person, SEEN, 'none').thenRefused('detail-not-there');
    agree(written, person, 99n).thenRefused('changed-since-you-looked');
    agree(written, stranger).thenRefused('not-on-the-team');
  });
});
