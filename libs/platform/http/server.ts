import { Readable } from 'node:stream';
import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../event-store/command-context';
import type { Log } from '../observability/log';
import { errorFields } from '../observability/log';
import { observeRequests } from '../observability/requests';
import { AnswerInterceptor } from './answer.interceptor';
import type { CallerRequest } from './command-request';
import { ProblemFilter } from './problem.filter';
import { requestValidation, tooDeep } from './request-validation';
import { trustedPeers } from './trusted-peers';
import { UnaskedBodyInterceptor } from './unasked-body.interceptor';

/** Of one request. */
export const MOST_BYTES = 256 * 1024;

/** Until a request has arrived whole; who sends it a byte at a time holds a connection no longer. */
const LONGEST_ARRIVAL_MS = 30_000;

/** Nothing from elsewhere, and nothing that is written into a page. */
const CONTENT_POLICY =
  "default-src 'self'; img-src 'self' data:; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Content-Security-Policy': CONTENT_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Where a request came over TLS, to the product or to a proxy before it; a year. */
const ONLY_BY_TLS = { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' };

export interface ServerOptions {
  readonly log: Log;
  readonly clock: Clock;
  /** Who may say for whom it asks, in the words of proxy-addr; by default whoever is on this machine. */
  readonly trustedProxies?: readonly string[];
}

/** A Nest application with the manners of every address: problem details, shape checks, limits, security headers. */
export async function createServer(
  module: Type | DynamicModule,
  { log, clock, trustedProxies = ['loopback'] }: ServerOptions,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MOST_BYTES,
    requestTimeout: LONGEST_ARRIVAL_MS,
    trustProxy: [...trustedProxies],
    forceCloseConnections: true,
    // What is wrong before there is a route to ask, such as an address that cannot be decoded.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      filter.answer(error, request, reply.headers(SECURITY_HEADERS)),
  });
  const filter = new ProblemFilter((error, route) =>
    log.error('a request failed unexpectedly', errorFields(route, error)),
  );
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: false,
    abortOnError: false,
  });
  const fastify = adapter.getInstance();
  observeRequests(fastify, trustedPeers(trustedProxies));
  fastify.decorateRequest('clock', null as never);
  fastify.addHook('onRequest', (request, reply, done) => {
    (request as CallerRequest).clock = clock;
    void reply.headers({ ...SECURITY_HEADERS, ...(request.protocol === 'https' ? ONLY_BY_TLS : {}) });
    // Forms are for sign-in; a page elsewhere could send one to the API without asking first.
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
    done(isForm && request.url.startsWith('/api/') ? new UnsupportedMediaTypeException() : undefined);
  });
  fastify.addHook('preHandler', (request, _reply, done) =>
    done(request.body instanceof Readable ? undefined : tooDeep(request.body)),
  );
  app.useGlobalPipes(requestValidation());
  app.useGlobalInterceptors(new AnswerInterceptor(), new UnaskedBodyInterceptor());
  app.useGlobalFilters(filter);
  app.enableShutdownHooks();
  return app;
}
