import type { Decision } from '@platform/decider/decider';
import type { AuditSampleDrawn } from '../../domain/audit-sample/audit-sample.events';
import type { AuditSamples } from '../../domain/audit-sample/audit-sample.state';
import { drawnLines } from '../../domain/audit-sample/draw.rules';

type Checkpoint = Pick<AuditSampleDrawn['data'], 'sampleId' | 'size' | 'root' | 'drawnAt'>;

/** Drawn once, by the checkpoint that came first. */
export function drawAuditSample(
  { sampleId, size, root, drawnAt }: Checkpoint,
  samples: AuditSamples,
): Decision<AuditSampleDrawn, never> {
  const sample = samples.find(({ announced }) => announced.sampleId === sampleId);
  if (!sample || sample.drawn !== null) return [];
  const { period, rule, listHash, lines, asked } = sample.announced;
  const positions = drawnLines({ listHash, size, root }, lines, asked);
  return [{ type: 'AuditSampleDrawn', data: { sampleId, period, rule, size, root, positions, drawnAt } }];
}
