import { Injectable, SetMetadata } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import type { CallerRequest } from '../http/command-request';
import { PrincipalResolver } from './principal-resolver';
import type { Resolved } from './principal-resolver';

const WITHOUT_PRINCIPAL = 'sign-in:without-principal';

/** For the pages of sign-in itself, which nobody needs to be signed in for and which check their forms themselves. */
export const WithoutPrincipal = (): ClassDecorator => SetMetadata(WITHOUT_PRINCIPAL, true);

/** What a page learns of its session from every answer. */
export const sessionHeaders = ({ sessionExpired, session }: Pick<Resolved, 'sessionExpired' | 'session'>) => ({
  ...(sessionExpired ? { 'Session-Expired': '1' } : {}),
  ...(session ? { 'Session-Ends-In': String(session.endsInSeconds) } : {}),
});

/** Puts the principal on every request, where `@Caller()` finds it; it lets everyone through, for deciding belongs to access control. */
@Injectable()
export class PrincipalGuard implements CanActivate {
  constructor(
    private readonly resolver: PrincipalResolver,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http' || this.reflector.get<boolean>(WITHOUT_PRINCIPAL, context.getClass())) return true;
    const http = context.switchToHttp();
    const request = http.getRequest<CallerRequest>();
    const { principal, sessionExpired, session } = await this.resolver.resolve({
      method: request.method,
      route: request.routeOptions.url ?? '',
      headers: request.headers,
    });
    request.principal = principal;
    if (session) request.session = session;
    void http.getResponse<FastifyReply>().headers(sessionHeaders({ sessionExpired, session }));
    return true;
  }
}
