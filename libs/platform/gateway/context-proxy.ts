import type { IncomingHttpHeaders } from 'node:http';
import httpProxy from '@fastify/http-proxy';
import { PayloadTooLargeException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PrincipalResolver } from '../sign-in/principal-resolver';
import { sessionHeaders } from '../sign-in/principal.guard';
import { mintPrincipalToken } from '../sign-in/principal-token';
import { contextDoesNotAnswer } from './ask-context';
import { limitBody, wasTooLarge } from './body-limit';

/** What of a request a context may see. Cookies, tokens and everything else that a client could send stay here. */
const PASSED_ON = [
  'accept',
  'accept-language',
  'content-type',
  'content-length',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'position',
] as const;
/** What is between two processes alone. */
const OF_THE_CONNECTION = ['connection', 'keep-alive', 'proxy-connection', 'upgrade', 'set-cookie'];
const LONGEST_ANSWER_MS = 60_000;

/** A context in a process of its own. */
export interface ProxiedContext {
  readonly context: string;
  /** Such as `http://127.0.0.1:3001`. */
  readonly url: string;
  /** What is its own of our addresses, such as `/api/intake`. */
  readonly prefixes: readonly string[];
}

export interface ContextProxyOptions {
  readonly contexts: readonly ProxiedContext[];
  readonly serviceTokenKey: Uint8Array;
  readonly now: () => Date;
  /** The largest body that is passed on, in bytes. */
  readonly mostBytes: number;
}

/** Passes requests on to contexts, each as whoever is asking, and streams bodies both ways. */
export function proxyContexts(
  fastify: FastifyInstance,
  resolver: Pick<PrincipalResolver, 'resolve'>,
  options: ContextProxyOptions,
): void {
  for (const proxied of options.contexts) {
    for (const prefix of proxied.prefixes) {
      void fastify.register(async (scope) => {
        scope.removeAllContentTypeParsers();
        scope.addHook('preParsing', (request, _reply, body, done) => {
          try {
            done(null, limitBody(request, body, options.mostBytes));
          } catch (error) {
            done(error as Error);
          }
        });
        await scope.register(httpProxy, proxyOf(proxied, prefix, resolver, options));
      });
    }
  }
}

function proxyOf(
  { context, url }: ProxiedContext,
  prefix: string,
  resolver: Pick<PrincipalResolver, 'resolve'>,
  { serviceTokenKey, now }: ContextProxyOptions,
) {
  const tokens = new WeakMap<FastifyRequest, string>();
  const findOutWhoAsks = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { authorization } = request.headers;
    const isProgram = /^Bearer\b/i.test(authorization ?? '');
    const { principal, sessionExpired, session } = await resolver.resolve({
      method: request.method,
      route: request.routeOptions.url ?? '',
      headers: { ...request.headers, authorization: isProgram ? authorization : undefined },
    });
    void reply.headers(sessionHeaders({ sessionExpired, session }));
    tokens.set(request, mintPrincipalToken(principal, context, serviceTokenKey, now()));
  };
  return {
    upstream: url,
    prefix,
    rewritePrefix: prefix,
    preHandler: (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void) =>
      void findOutWhoAsks(request, reply).then(() => done(), done),
    disableRequestLogging: true,
    destroyAgent: true,
    undici: { headersTimeout: LONGEST_ANSWER_MS, bodyTimeout: LONGEST_ANSWER_MS, connect: { timeout: 5_000 } },
    replyOptions: {
      rewriteRequestHeaders: (request: unknown, headers: IncomingHttpHeaders) =>
        passedOn(request as FastifyRequest, headers, tokens.get(request as FastifyRequest) ?? ''),
      rewriteHeaders: (headers: IncomingHttpHeaders) =>
        Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.includes(name))),
      // An answer of 503 is the context's own to give; whoever asks decides whether to ask again.
      retryDelay: () => null,
      onError: (reply: unknown) => {
        const { request } = reply as FastifyReply;
        void (reply as FastifyReply).send(
          wasTooLarge(request) ? new PayloadTooLargeException() : contextDoesNotAnswer(context),
        );
      },
    },
  };
}

/** Host, scheme and address are those that the browser used, as the gateway sees them. */
function passedOn(request: FastifyRequest, headers: IncomingHttpHeaders, token: string): IncomingHttpHeaders {
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const kept = PASSED_ON.filter((name) => headers[name] !== undefined && (hasBody || !name.startsWith('content-')));
  return {
    ...Object.fromEntries(kept.map((name) => [name, headers[name]])),
    host: request.host,
    'x-forwarded-for': request.ip,
    'x-forwarded-proto': request.protocol,
    authorization: `Principal ${token}`,
  };
}
