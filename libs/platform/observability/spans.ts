import { context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Context, Link, Span, Tracer, TracerProvider } from '@opentelemetry/api';
import { Problem } from '../http/problem';
import { safeText } from './safe-text';
import { spanContextOf, traceparentOf } from './traceparent';

/** All that a span may say. Ids of people and of streams, addresses, SQL, and texts of errors are not in the list. */
export interface SpanFields {
  readonly 'http.request.method'?: string;
  /** The template, such as `/api/plans/:planId`. */
  readonly 'http.route'?: string;
  readonly 'http.response.status_code'?: number;
  readonly 'error.type'?: string;
  readonly 'living_well.context'?: string;
  readonly 'living_well.command'?: string;
  readonly 'living_well.outcome'?: string;
  /** The code of a refusal. */
  readonly 'living_well.refused'?: string;
  /** Of a stream, such as `carePlan`. */
  readonly 'living_well.category'?: string;
  readonly 'living_well.events'?: number;
  readonly 'living_well.message_type'?: string;
  /** Pinned id of a view, publisher, reaction or consumer. */
  readonly 'living_well.follower'?: string;
}
export type Say = (fields: SpanFields) => void;

export interface SpanOptions {
  readonly kind?: 'server' | 'client' | 'producer' | 'consumer';
  readonly fields?: SpanFields;
  /** The `traceparent` that it follows from, in place of what is under way; without one in it, a trace of its own begins. */
  readonly after?: { readonly traceparent: string | undefined };
  /** `traceparent`s of what it also follows from. */
  readonly links?: readonly string[];
}

/** A span that somebody else ends; `within` runs work as a part of it. */
export interface OpenSpan {
  readonly say: Say;
  readonly traceparent: string;
  within<Result>(work: () => Result): Result;
  fail(error: unknown): void;
  end(): void;
}

const KINDS = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
};
const sayNothing: Say = () => undefined;
let tracer: Tracer | undefined;

/** From now on spans are made by this provider; by none when undefined, and then nothing below costs more than a call. */
export function traceWith(provider: TracerProvider | undefined): void {
  tracer = provider?.getTracer('living-well');
}

/** Work as a span under what is under way. An error marks it with its class, never its text, and is thrown on. */
export function inSpan<Result>(
  name: string,
  options: SpanOptions,
  work: (say: Say) => Promise<Result>,
): Promise<Result> {
  const open = openSpan(name, options);
  return open ? untilDone(open, work) : work(sayNothing);
}

async function untilDone<Result>(open: OpenSpan, work: (say: Say) => Promise<Result>): Promise<Result> {
  try {
    return await open.within(() => work(open.say));
  } catch (error) {
    open.fail(error);
    throw error;
  } finally {
    open.end();
  }
}

/** Undefined when nothing is traced. */
export function openSpan(name: string, { kind, fields = {}, after, links = [] }: SpanOptions): OpenSpan | undefined {
  if (!tracer) return undefined;
  const parent = after ? remoteContext(after.traceparent) : context.active();
  const span = tracer.startSpan(
    name,
    { kind: kind ? KINDS[kind] : SpanKind.INTERNAL, links: links.flatMap(linkTo) },
    parent,
  );
  sayOf(span, fields);
  const inside = trace.setSpan(parent, span);
  return {
    say: (more) => sayOf(span, more),
    traceparent: traceparentOf(span.spanContext()),
    within: (work) => context.with(inside, work),
    fail: (error) => failed(span, error),
    end: () => span.end(),
  };
}

/** Work that goes on from a `traceparent` of earlier or elsewhere, without a span of its own. */
export function continuing<Result>(traceparent: string | undefined, work: () => Result): Result {
  return tracer ? context.with(remoteContext(traceparent), work) : work();
}

/** Where we are, for whoever goes on from here; undefined when nothing is traced. */
export function traceparentNow(): string | undefined {
  const spanContext = tracer && trace.getActiveSpan()?.spanContext();
  return spanContext && traceparentOf(spanContext);
}

/** The header of a question to another process of ours. */
export function tracedHeader(): { readonly traceparent?: string } {
  const traceparent = traceparentNow();
  return traceparent ? { traceparent } : {};
}

/** Of the line that is logged now. */
export function traceIdNow(): string | undefined {
  return tracer && trace.getActiveSpan()?.spanContext().traceId;
}

function remoteContext(traceparent: string | undefined): Context {
  const spanContext = spanContextOf(traceparent);
  return spanContext ? trace.setSpanContext(ROOT_CONTEXT, spanContext) : ROOT_CONTEXT;
}

function linkTo(traceparent: string): Link[] {
  const spanContext = spanContextOf(traceparent);
  return spanContext ? [{ context: spanContext }] : [];
}

function sayOf(span: Span, fields: SpanFields): void {
  for (const [name, value] of Object.entries(fields) as [string, string | number | undefined][]) {
    if (value !== undefined) span.setAttribute(name, typeof value === 'string' ? safeText(value) : value);
  }
}

/** An expected "no" is no failure of the span; whoever says it gives its code. */
function failed(span: Span, error: unknown): void {
  if (error instanceof Problem && error.details.status < 500) return;
  sayOf(span, { 'error.type': error instanceof Error ? error.name : typeof error });
  span.setStatus({ code: SpanStatusCode.ERROR });
}
