import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';
import { map } from 'rxjs';
import { CommandAnswer } from './answer';

/** Gives an accepted command its status and headers, and keeps personal content out of every cache. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    if (!reply.hasHeader('Cache-Control')) void reply.header('Cache-Control', 'no-store');
    return next.handle().pipe(
      map((value: unknown) => {
        if (!(value instanceof CommandAnswer)) return value;
        const revision = value.revision.toString();
        const position = value.position.toString();
        void reply.status(201).header('ETag', `"${revision}"`).header('Position', position);
        return { ...value.body, revision, position };
      }),
    );
  }
}
