import { given } from '@platform/decider/given-when-then';
import { announced, drawn } from '../../domain/audit-sample/audit-sample.fixtures';
import { auditSampleStream } from '../../domain/audit-sample/audit-sample.state';
import { drawAuditSample } from './draw-audit-sample.decide';

const checkpoint = { sampleId: 'first', size: 42, root: 'cm9vdA==', drawnAt: '2026-04-07T09:05:00.000Z' };

describe('drawing a sample', () => {
  it('says which lines, by the checkpoint and the rule of the announcement', () =>
    given(auditSampleStream, [announced()])
      .when((samples) => drawAuditSample(checkpoint, samples))
      .then([drawn()]));

  it('happens once: another checkpoint changes nothing', () =>
    given(auditSampleStream, [announced(), drawn()])
      .when((samples) => drawAuditSample({ ...checkpoint, size: 43 }, samples))
      .thenNothing());

  it('is of nothing that was not announced', () =>
    given(auditSampleStream, [])
      .when((samples) => drawAuditSample(checkpoint, samples))
      .thenNothing());
});
