import type { Log } from './log';
import type { Tracing, TracingSettings } from './otlp-tracing';

/** Traces this process when there are settings; its name is that of the context, `gateway` or `all-in-one`. */
export async function startTracing(settings: TracingSettings | undefined, process: string, log: Log): Promise<Tracing> {
  if (!settings) return { stop: () => Promise.resolve() };
  // Loaded only where it is used.
  const { startOtlpTracing } = await import('./otlp-tracing.js');
  return startOtlpTracing(settings, process, log);
}
