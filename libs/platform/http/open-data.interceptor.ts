import { createHash } from 'node:crypto';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { map } from 'rxjs';

/** What anybody may read from any site and keep for a minute; whoever has it already is told so and sent nothing. */
@Injectable()
export class OpenDataInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    void reply.header('Access-Control-Allow-Origin', '*').header('Cache-Control', 'public, max-age=60');
    void reply.header('Access-Control-Expose-Headers', 'ETag');
    return next.handle().pipe(
      map((value: unknown) => {
        if (value instanceof StreamableFile) return value;
        const body = JSON.stringify(value);
        const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
        void reply.header('ETag', etag);
        if (!hasIt(context.switchToHttp().getRequest<FastifyRequest>(), etag)) return value;
        void reply.status(304);
        return undefined;
      }),
    );
  }
}

/** A cache on the way may have called the same answer a weak one. */
const hasIt = ({ headers }: FastifyRequest, etag: string): boolean =>
  (headers['if-none-match'] ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
