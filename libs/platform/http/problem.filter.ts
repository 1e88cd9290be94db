import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EventNotUnderstood } from '../event-store/event-not-understood';
import { RevisionConflict } from '../event-store/port/event-store';
import { isConnectionTrouble } from '../postgres/connection-trouble';
import { KeyDestroyed } from '../privacy/keyring';
import { changedSinceYouLooked, notFound, Problem, signInNeeded } from './problem';

const SENTENCES: Readonly<Record<number, readonly [code: string, title: string, doNext: string]>> = {
  400: ['bad-request', 'The request could not be read.', 'Send JSON of the shape that the address expects.'],
  403: ['not-allowed', 'This is not for you to do.', 'Ask whoever looks after the service.'],
  405: ['method-not-allowed', 'This address does not do that.', 'Check the method.'],
  413: ['too-large', 'That is more than 256 KiB.', 'Send less text at once.'],
  415: ['not-json', 'Only JSON is understood here.', 'Send the header Content-Type: application/json.'],
  414: ['address-too-long', 'The address is too long.', 'Ask for less at once.'],
  429: ['too-many-requests', 'That was tried too often.', 'Wait a minute and try again.'],
};

/** Every error as problem details: nothing of the inside, nothing personal, always what to do next. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly unexpected: (error: unknown, route: string) => void) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if (reply.sent || reply.raw.headersSent) return;
    const problem = this.problemOf(error, request);
    if (problem.details.status === 503 || problem.details.status === 429) void reply.header('Retry-After', '1');
    void reply
      .status(problem.details.status)
      .header('Content-Type', 'application/problem+json')
      .header('Cache-Control', 'no-store')
      .send(
        JSON.stringify(problem.toBody(), (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
      );
  }

  private problemOf(error: unknown, request: FastifyRequest): Problem {
    if (error instanceof Problem) return error;
    if (error instanceof RevisionConflict) return changedSinceYouLooked();
    if (error instanceof KeyDestroyed) return notFound();
    const status = statusOf(error);
    if (status === 401) return signInNeeded();
    if (status === 404) return notFound();
    const sentence = SENTENCES[status] ?? (status >= 400 && status < 500 ? SENTENCES[400] : undefined);
    if (sentence) return new Problem({ status, code: sentence[0], title: sentence[1], doNext: sentence[2] });
    if (error instanceof EventNotUnderstood) {
      this.unexpected(error, routeOf(request));
      return new Problem({
        status: 409,
        code: 'written-by-a-newer-version',
        title: 'This holds something that this version of the service does not understand, so nothing was changed.',
        doNext: 'Try again when the service has been brought up to date. Nothing is lost.',
      });
    }
    this.unexpected(error, routeOf(request));
    if (isConnectionTrouble(error)) {
      return new Problem({
        status: 503,
        code: 'out-of-reach',
        title: 'A part of the service cannot be reached just now.',
        doNext: 'Try again in a moment; a repeated command is stored once.',
      });
    }
    return new Problem({
      status: 500,
      code: 'unexpected',
      title: 'Something went wrong on our side.',
      doNext: 'Try again in a moment; a repeated command is stored once. If it stays, tell the service desk the time.',
    });
  }
}

const routeOf = (request: FastifyRequest): string => `${request.method} ${request.routeOptions.url ?? 'unknown'}`;

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown }).statusCode;
  return typeof status === 'number' ? status : 500;
}
