import { Injectable, SetMetadata } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import type { CallerRequest } from '../http/command-request';
import { PrincipalResolver } from './principal-resolver';

const WITHOUT_PRINCIPAL = 'sign-in:without-principal';

/** For the pages of sign-in itself, which nobody needs to be signed in for and which check their forms themselves. */
export const WithoutPrincipal = (): ClassDecorator => SetMetadata(WITHOUT_PRINCIPAL, true);

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
    const { principal, sessionExpired } = await this.resolver.resolve({
      method: request.method,
      route: request.routeOptions.url ?? '',
      headers: request.headers,
    });
    request.principal = principal;
    if (sessionExpired) void http.getResponse<FastifyReply>().header('Session-Expired', '1');
    return true;
  }
}
