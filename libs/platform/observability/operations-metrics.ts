import type { Registry } from 'prom-client';
import { Gauge } from 'prom-client';
import type { Operations } from '../operations/operations';

/** What an operator is told of one context, asked anew for each answer. */
export interface OperationsFigures {
  readonly figures: Awaited<ReturnType<Operations['figures']>>;
  readonly parkedBy: Awaited<ReturnType<Operations['parkedBy']>>;
}

/** What is parked and what did not arrive, as metrics. */
export class OperationsMetrics {
  private readonly parked: Gauge<'by'>;
  private readonly parkedEvent: Gauge<'follower' | 'stream' | 'type' | 'revision'>;
  private readonly differences: Gauge<'consumer' | 'kind'>;
  private readonly comparedAt: Gauge<'context'>;

  constructor(registry: Registry) {
    const registers = [registry];
    this.parked = new Gauge({
      name: 'living_well_parked_streams',
      help: 'Streams that a consumer or a follower has parked; they wait for an operator',
      labelNames: ['by'] as const,
      registers,
    });
    this.parkedEvent = new Gauge({
      name: 'living_well_parked_event_position',
      help: 'Position of an event by which a follower has parked its stream; the first twenty of each context',
      labelNames: ['follower', 'stream', 'type', 'revision'] as const,
      registers,
    });
    this.differences = new Gauge({
      name: 'living_well_reconciliation_differences',
      help: 'Messages that were published and that a consumer has neither taken nor parked, by kind',
      labelNames: ['consumer', 'kind'] as const,
      registers,
    });
    this.comparedAt = new Gauge({
      name: 'living_well_reconciliation_last_run_timestamp_seconds',
      help: 'When what was published was last held against what was taken, to its end',
      labelNames: ['context'] as const,
      registers,
    });
  }

  /** Undefined: a database does not answer, and nothing is said rather than something old. */
  set(all: readonly OperationsFigures[] | undefined): void {
    for (const gauge of [this.parked, this.parkedEvent, this.differences, this.comparedAt]) gauge.reset();
    for (const { figures, parkedBy } of all ?? []) {
      for (const { by, streams } of figures.parked) this.parked.set({ by }, streams);
      for (const { consumer, kind, messages } of figures.differences)
        this.differences.set({ consumer, kind }, messages);
      const endedAt = figures.lastRun?.endedAt;
      if (endedAt) this.comparedAt.set({ context: figures.context }, Date.parse(endedAt) / 1000);
      for (const { position, ...named } of parkedBy) this.parkedEvent.set(named, Number(position));
    }
  }
}
