import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requestSeconds } from './measures';
import type { OpenSpan } from './spans';
import { openSpan } from './spans';

interface Observed {
  readonly span: OpenSpan | undefined;
  readonly began: number;
}

/**
 * Every request from now on is timed, and is a span. A `traceparent` is taken from those whom `trusts` names: it is kept with
 * what is recorded, where nobody else may write.
 */
export function observeRequests(fastify: FastifyInstance, trusts: (address: string | undefined) => boolean): void {
  const observed = new WeakMap<FastifyRequest, Observed>();
  fastify.addHook('onRequest', (request, reply, done) => {
    const span = openSpan(`${request.method} ${routeOf(request)}`, {
      kind: 'server',
      after: { traceparent: trusts(request.socket.remoteAddress) ? oneOf(request.headers.traceparent) : undefined },
      fields: { 'http.request.method': request.method, 'http.route': routeOf(request) },
    });
    observed.set(request, { span, began: performance.now() });
    // Also of an answer that nobody waited for.
    reply.raw.once('close', () => end(request, reply));
    inside(span, done);
  });
  // A body arrives outside of what was begun with its headers.
  fastify.addHook('preValidation', (request, _reply, done) => inside(observed.get(request)?.span, done));
  fastify.addHook('onResponse', (request, reply, done) => {
    end(request, reply);
    done();
  });

  const end = (request: FastifyRequest, reply: FastifyReply) => {
    const begun = observed.get(request);
    if (!begun) return;
    observed.delete(request);
    const { statusCode } = reply;
    const labels = { method: request.method, route: routeOf(request), status: String(statusCode) };
    if (!isLive(reply)) requestSeconds.observe(labels, (performance.now() - begun.began) / 1000);
    begun.span?.say({ 'http.response.status_code': statusCode });
    if (statusCode >= 500) begun.span?.fail(statusCode);
    begun.span?.end();
  };
}

const inside = (span: OpenSpan | undefined, done: () => void): void => (span ? span.within(() => done()) : done());

/** Never the address itself, which names who or what was asked for. */
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'unmatched';

/** A page that stays open takes as long as somebody looks at it. */
const isLive = (reply: FastifyReply): boolean =>
  reply.raw.statusCode === 101 || String(reply.raw.getHeader('content-type') ?? '').startsWith('text/event-stream');

const oneOf = (header: string | string[] | undefined) => (typeof header === 'string' ? header : undefined);
