import { BadRequestException, Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { badFields } from './request-validation';

const BODY = 3;

/** Refuses what is no object; and by name every field sent to an address of the API that reads none: who sends one expects that it counts. */
@Injectable()
export class UnaskedBodyInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { body, url } = context.switchToHttp().getRequest<FastifyRequest>();
    if (body === undefined || body === null || !url.startsWith('/api/')) return next.handle();
    if (typeof body !== 'object' || Array.isArray(body)) throw new BadRequestException();
    const sent = readsBody(context) ? [] : Object.keys(body);
    if (sent.length > 0) throw badFields(sent.map((field) => ({ field, problem: 'is not expected here' })));
    return next.handle();
  }
}

function readsBody(context: ExecutionContext): boolean {
  const declared: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name);
  return Object.keys(declared ?? {}).some((key) => key.startsWith(`${BODY}:`));
}
