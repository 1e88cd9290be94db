import type { IncomingHttpHeaders } from 'node:http';
import httpProxy from '@fastify/http-proxy';
import { PayloadTooLargeException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AlikeProcesses } from '../http/alike-processes';
import { tracedHeader } from '../observability/spans';
import type { PrincipalResolver } from '../sign-in/principal-resolver';
import { asksForSocket } from '../sign-in/cross-site';
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
/** Of a frame of a WebSocket; the context has a limit of its own. */
const MOST_FRAME_BYTES = 1024 * 1024;

/** A context in processes of its own. */
export interface ProxiedContext {
  readonly context: string;
  /** Such as `http://127.0.0.1:3001`, one for each process. */
  readonly urls: readonly string[];
  /** What is its own of our addresses, such as `/api/intake`. */
  readonly prefixes: readonly string[];
}

export interface ContextProxyOptions {
  readonly contexts: readonly ProxiedContext[];
  readonly processes: ReadonlyMap<string, AlikeProcesses>;
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
  { context, urls }: ProxiedContext,
  prefix: string,
  resolver: Pick<PrincipalResolver, 'resolve'>,
  { processes, serviceTokenKey, now }: ContextProxyOptions,
) {
  const alike = processes.get(context) ?? new AlikeProcesses(urls);
  const asked = new WeakMap<FastifyRequest, Set<string>>();
  const nextFor = (request: FastifyRequest): string | undefined => {
    const before = asked.get(request) ?? new Set();
    // Whoever writes together meets in one process; nothing of what is written depends on it.
    const [path = ''] = request.url.split('?');
    const url = asksForSocket(request.headers) ? alike.sameFor(path) : alike.next(before);
    asked.set(request, url === undefined ? before : new Set([...before, url]));
    return url;
  };
  const lastAsked = (request: FastifyRequest): string => [...(asked.get(request) ?? [])].at(-1) ?? '';
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
    tokens.set(request, mintPrincipalToken(principal, context, serviceTokenKey, now(), undefined, session));
  };
  const replyOptions = {
    getUpstream: (request: unknown) => nextFor(request as FastifyRequest) ?? '',
    rewriteRequestHeaders: (request: unknown, headers: IncomingHttpHeaders) =>
      passedOn(request as FastifyRequest, headers, tokens.get(request as FastifyRequest) ?? ''),
    rewriteHeaders: (headers: IncomingHttpHeaders, request?: unknown) => {
      alike.answered(lastAsked(request as FastifyRequest));
      return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.includes(name)));
    },
    // An answer of 503 is the context's own to give; whoever asks decides whether to ask again.
    retryDelay: () => null,
    onError: (given: unknown, { error }: { error: Error }) => {
      const reply = given as FastifyReply;
      const { request } = reply;
      if (wasTooLarge(request)) return void reply.send(new PayloadTooLargeException());
      if (isOutOfReach(error)) {
        alike.didNotAnswer(lastAsked(request));
        // What only reads may be asked of another. What changes something was perhaps done; whoever asks repeats it.
        const other = readsOnly(request) ? nextFor(request) : undefined;
        if (other !== undefined) return void reply.from(undefined, { ...replyOptions, getUpstream: () => other });
      }
      void reply.send(contextDoesNotAnswer(context));
    },
  };
  // The types of the proxy do not name what it documents.
  const wsClientOptions: object = {
    rewriteRequestHeaders: (_headers: IncomingHttpHeaders, request: FastifyRequest) =>
      passedOn(request, request.headers, tokens.get(request) ?? ''),
  };
  return {
    upstream: '',
    prefix,
    rewritePrefix: prefix,
    preHandler: (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void) =>
      void findOutWhoAsks(request, reply).then(() => done(), done),
    disableRequestLogging: true,
    destroyAgent: true,
    websocket: true as const,
    wsServerOptions: { maxPayload: MOST_FRAME_BYTES, perMessageDeflate: false },
    wsClientOptions,
    undici: { headersTimeout: LONGEST_ANSWER_MS, bodyTimeout: LONGEST_ANSWER_MS, connect: { timeout: 5_000 } },
    replyOptions,
  };
}

const readsOnly = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';

/** Whether nobody answers there, in contrast to somebody who takes long. */
function isOutOfReach(error: Error): boolean {
  const { code } = (error.cause ?? error) as { code?: unknown };
  return (
    typeof code === 'string' && /^(ECONN|EPIPE|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|UND_ERR_(SOCKET|CONNECT))/.test(code)
  );
}

/** Host, scheme and address are those that the browser used, as the gateway sees them. */
function passedOn(request: FastifyRequest, headers: IncomingHttpHeaders, token: string): IncomingHttpHeaders {
  const hasBody = !readsOnly(request);
  const kept = PASSED_ON.filter((name) => headers[name] !== undefined && (hasBody || !name.startsWith('content-')));
  return {
    ...Object.fromEntries(kept.map((name) => [name, headers[name]])),
    host: request.host,
    'x-forwarded-for': request.ip,
    'x-forwarded-proto': request.protocol,
    authorization: `Principal ${token}`,
    ...tracedHeader(),
  };
}
