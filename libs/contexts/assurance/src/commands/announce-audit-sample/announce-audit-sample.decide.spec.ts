import { given } from '@platform/decider/given-when-then';
import type { AuditSampleEvent } from '../../domain/audit-sample/audit-sample.events';
import { announced, drawn } from '../../domain/audit-sample/audit-sample.fixtures';
import { auditSampleStream } from '../../domain/audit-sample/audit-sample.state';
import { monthOf } from '../../domain/figure/flow-facts.rules';
import type { Announcing } from './announce-audit-sample.decide';
import { announceAuditSample, MOST_ENTRIES } from './announce-audit-sample.decide';

const asking = (change: Partial<Announcing> = {}): Announcing => ({
  ...{ announced: announced().data, period: monthOf('2026-03-01'), today: '2026-04-07' },
  ...{ people: 10, fewest: 8, entries: 40, ...change },
});
const after = (...events: readonly AuditSampleEvent[]) => given(auditSampleStream, events);

describe('announcing a blind audit', () => {
  it('fixes the list, the rule and how many before anybody can know which', () =>
    after()
      .when((samples) => announceAuditSample(asking(), samples))
      .then([announced()]));

  it('is refused for a period that has not ended', () =>
    after()
      .when((samples) => announceAuditSample(asking({ today: '2026-03-31' }), samples))
      .thenRefused('period-not-ended'));

  it('is refused while another of the same period waits for its draw, and not afterwards', () => {
    const again = announced({ sampleId: 'second' });
    const ask = asking({ announced: again.data });
    after(announced())
      .when((samples) => announceAuditSample(ask, samples))
      .thenRefused('sample-waits-for-its-draw');
    after(announced(), drawn())
      .when((samples) => announceAuditSample(ask, samples))
      .then([again]);
  });

  it('is refused where too few pathways began', () =>
    after()
      .when((samples) => announceAuditSample(asking({ people: 7 }), samples))
      .thenRefused('too-few-pathways'));

  it.each([
    { asked: 7, lines: 12 },
    { asked: 51, lines: 1002 },
  ])('is refused for $asked of $lines: that is more than a sample', ({ asked, lines }) =>
    after()
      .when((samples) => announceAuditSample(asking({ announced: announced({ asked, lines }).data }), samples))
      .thenRefused('too-many-pathways-asked'),
  );

  it('is refused where the steps would not fit in a bundle', () =>
    after()
      .when((samples) => announceAuditSample(asking({ entries: MOST_ENTRIES + 1 }), samples))
      .thenRefused('period-too-large'));
});
