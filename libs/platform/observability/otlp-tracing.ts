import { randomUUID } from 'node:crypto';
import { context, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOnSampler,
  BatchSpanProcessor,
  NodeTracerProvider,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-node';
import type { Sampler, SpanExporter, SpanProcessor } from '@opentelemetry/sdk-trace-node';
import type { Log } from './log';
import { errorFields } from './log';
import { traceWith } from './spans';

export interface TracingSettings {
  /** Base address of a collector that takes OTLP over HTTP; `/v1/traces` is put behind it. */
  readonly endpoint: string;
  /** How many of the traces that begin here are kept, from 0 to 1. */
  readonly ratio: number;
}

export interface Tracing {
  /** Sends what is left, for at most two seconds. */
  stop(): Promise<void>;
}

const LONGEST_SEND_MS = 5000;
const LONGEST_STOP_MS = 2000;
/** Spans that wait to be sent; more than that are dropped, and nobody waits. */
const MOST_WAITING = 4096;

export function startOtlpTracing({ endpoint, ratio }: TracingSettings, process: string, log: Log): Tracing {
  const exporter = tellingWhenAway(
    new OTLPTraceExporter({ url: tracesUrl(endpoint), timeoutMillis: LONGEST_SEND_MS }),
    log,
  );
  const processor = new BatchSpanProcessor(exporter, {
    maxQueueSize: MOST_WAITING,
    exportTimeoutMillis: LONGEST_SEND_MS,
  });
  const root = ratio === 1 ? new AlwaysOnSampler() : new TraceIdRatioBasedSampler(ratio);
  return register(process, processor, new ParentBasedSampler({ root }));
}

/** The processor gets every span of this process from now on. There is one at a time. */
export function register(process: string, processor: SpanProcessor, sampler?: Sampler): Tracing {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({
      'service.namespace': 'living-well',
      'service.name': `living-well-${process}`,
      'service.instance.id': randomUUID(),
      'process.runtime.version': globalThis.process.versions.node,
    }),
    spanProcessors: [processor],
    ...(sampler && { sampler }),
  });
  // Nothing is passed on but what we pass on ourselves: no tracestate and no baggage, which others could write in.
  provider.register({ propagator: null });
  traceWith(provider);
  return {
    stop: async () => {
      traceWith(undefined);
      await atMost(LONGEST_STOP_MS, provider.shutdown());
      trace.disable();
      context.disable();
    },
  };
}

function tracesUrl(endpoint: string): string {
  const url = new URL(endpoint);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/v1/traces`;
  return url.href;
}

/** Says once that a collector takes no traces, and again only after it has taken some. */
function tellingWhenAway(exporter: SpanExporter, log: Log): SpanExporter {
  let isAway = false;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const failed = result.error !== undefined;
        if (failed && !isAway) log.warn('the collector of traces takes none', errorFields('tracing', result.error));
        isAway = failed;
        done(result);
      }),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
    shutdown: () => exporter.shutdown(),
  };
}

async function atMost(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work.catch(() => undefined), over]).finally(() => clearTimeout(timer));
}
