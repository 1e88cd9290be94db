import { Transform } from 'node:stream';
import type { Readable, TransformCallback } from 'node:stream';
import { PayloadTooLargeException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

const tooLarge = new WeakSet<FastifyRequest>();

/** The body as it came, ended with an error once it is longer than allowed. Throws at once when its length is said to be. */
export function limitBody(request: FastifyRequest, body: Readable, mostBytes: number): Readable {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw new PayloadTooLargeException();
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      bytes += chunk.length;
      if (bytes <= mostBytes) return done(null, chunk);
      tooLarge.add(request);
      done(new PayloadTooLargeException());
    },
  });
  body.on('error', (error) => counted.destroy(error));
  counted.on('error', () => body.unpipe(counted).resume());
  return body.pipe(counted);
}

/** Whether the body of this request was cut off for its length. */
export const wasTooLarge = (request: FastifyRequest): boolean => tooLarge.has(request);
