import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ANYONE } from '../access-control/principal';
import type { Principal } from '../access-control/principal';
import type { CommandContext } from '../event-store/command-context';
import { idFrom } from '../event-store/command-context';
import { Problem } from './problem';
import { lawfulBasisOf, purposeOf } from './purpose';

/** The browser session that a request came with. */
export interface SessionInUse {
  /** Its name, which opens nothing. */
  readonly ref: string;
  /** Until it ends when nobody does anything more. */
  readonly endsInSeconds: number;
}

export interface CallerRequest extends FastifyRequest {
  principal?: Principal;
  session?: SessionInUse;
  clock?: { now(): Date };
}

/** Who is asking. Without a session: anyone. */
export function principalOf(request: CallerRequest): Principal {
  return request.principal ?? ANYONE;
}

/**
 * The context of a command that came over HTTP. The same key, caller and address make the same command id; of callers who
 * are not signed in nobody knows that they are the same, so what they send must be the same too.
 */
export function commandContextOf(request: CallerRequest): CommandContext {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key.length < 8 || key.length > 200) {
    throw new Problem({
      status: 400,
      code: 'idempotency-key-missing',
      title: 'The header Idempotency-Key is missing or not of 8 to 200 characters.',
      doNext: 'Send a new uuid for each intention, and the same one again when you retry it.',
    });
  }
  const principal = principalOf(request);
  const caller = principal.accountId ?? `${principal.role} ${JSON.stringify(request.body ?? null)}`;
  const commandId = idFrom('http', caller, `${request.method} ${request.url}`, key);
  const now = request.clock?.now() ?? new Date();
  return {
    commandId,
    principal,
    purpose: purposeOf(principal),
    lawfulBasis: lawfulBasisOf(principal),
    now,
    correlationId: commandId,
    causationId: null,
  };
}

/** In a controller: `@AsCommand() context: CommandContext`. */
export const AsCommand = createParamDecorator((_: unknown, context: ExecutionContext) =>
  commandContextOf(context.switchToHttp().getRequest<CallerRequest>()),
);

/** In a controller: `@Caller() principal: Principal`. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext) =>
  principalOf(context.switchToHttp().getRequest<CallerRequest>()),
);

/** In a controller: the session of a browser; undefined for everybody else. */
export const CallerSession = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<CallerRequest>().session,
);

/** The revision that the caller saw, from `If-Match: "3"`. Required: without it somebody's change could be lost unseen. */
export const RevisionSeen = createParamDecorator((_: unknown, context: ExecutionContext): bigint =>
  revisionIn(context.switchToHttp().getRequest<CallerRequest>().headers['if-match']),
);

/** The same where it may be left out; null then. */
export const RevisionSeenIfSaid = createParamDecorator((_: unknown, context: ExecutionContext): bigint | null => {
  const value = context.switchToHttp().getRequest<CallerRequest>().headers['if-match'];
  return value === undefined ? null : revisionIn(value);
});

function revisionIn(value: string | undefined): bigint {
  const match = /^"(\d{1,18})"$/.exec(value ?? '');
  if (match?.[1]) return BigInt(match[1]);
  throw new Problem({
    status: value === undefined ? 428 : 400,
    code: 'if-match-missing',
    title: 'The header If-Match must name the revision that you saw, such as "3".',
    doNext: 'Read it again and send the ETag of the answer.',
  });
}

/** The position that a query must have reached, from the header `Position`; 0 when the caller does not mind. */
export const MinimumPosition = createParamDecorator((_: unknown, context: ExecutionContext): bigint => {
  const value = context.switchToHttp().getRequest<CallerRequest>().headers['position'];
  if (value === undefined) return 0n;
  if (typeof value === 'string' && /^\d{1,18}$/.test(value)) return BigInt(value);
  throw new Problem({
    status: 400,
    code: 'position-not-understood',
    title: 'The header Position must be a decimal number, such as 120.',
    doNext: 'Send the Position of an earlier answer as it was, or leave the header out.',
  });
});
