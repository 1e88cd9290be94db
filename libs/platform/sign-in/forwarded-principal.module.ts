import { Inject, Injectable, Module } from '@nestjs/common';
import type { CanActivate, DynamicModule, ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Principal } from '../access-control/principal';
import { ANYONE } from '../access-control/principal';
import type { CallerRequest, SessionInUse } from '../http/command-request';
import { readPrincipalToken } from './principal-token';
import { readServiceToken } from './service-token';
import { tokenRefused } from './token-refused';

const TOKEN = /^(Service|Principal) +(\S+)$/i;

export interface ForwardedPrincipalOptions {
  /** The context that this process runs: tokens for another one are refused. */
  readonly context: string;
  readonly serviceTokenKey: Uint8Array;
  readonly now: () => Date;
}
const OPTIONS = Symbol('ForwardedPrincipalOptions');

/**
 * Who is asking a context that has a process of its own: whom the gateway says, another context, or anyone. There is no
 * cookie here and no other header that counts.
 */
export function callerBehindGateway(
  authorization: string | undefined,
  { context, serviceTokenKey, now }: ForwardedPrincipalOptions,
): { readonly principal: Principal; readonly session?: SessionInUse } {
  const [, scheme, token] = TOKEN.exec(authorization ?? '') ?? [];
  if (scheme === undefined || token === undefined) return { principal: ANYONE };
  if (scheme.toLowerCase() === 'service') {
    const reading = readServiceToken(token, context, serviceTokenKey, now());
    if (reading.ok) return { principal: { ...ANYONE, role: 'service', context: reading.claims.from } };
    throw tokenRefused(reading.refused);
  }
  const reading = readPrincipalToken(token, context, serviceTokenKey, now());
  if (reading.ok) return reading.claims;
  throw tokenRefused(reading.refused);
}

export const principalBehindGateway = (
  authorization: string | undefined,
  options: ForwardedPrincipalOptions,
): Principal => callerBehindGateway(authorization, options).principal;

/** Puts the principal on every request, where `@Caller()` finds it. */
@Injectable()
export class ForwardedPrincipalGuard implements CanActivate {
  constructor(@Inject(OPTIONS) private readonly options: ForwardedPrincipalOptions) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<CallerRequest>();
    const { principal, session } = callerBehindGateway(request.headers.authorization, this.options);
    request.principal = principal;
    if (session) request.session = session;
    return true;
  }
}

/** For the process of one context, behind the gateway. Import it before every module that has guards of its own. */
@Module({})
export class ForwardedPrincipalModule {
  static forRoot(options: ForwardedPrincipalOptions): DynamicModule {
    return {
      module: ForwardedPrincipalModule,
      providers: [
        { provide: OPTIONS, useValue: options },
        { provide: APP_GUARD, useClass: ForwardedPrincipalGuard },
      ],
    };
  }
}
