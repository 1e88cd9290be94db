import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';

/** `dist/web`, seen from where this file is when it is built. */
const WEB = resolve(__dirname, '../../../../web');

/** The web app, with its own routes answered by its first page. */
export async function serveWeb(app: NestFastifyApplication): Promise<void> {
  if (!existsSync(join(WEB, 'index.html'))) return;
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyStatic, {
    ...{ root: WEB, wildcard: false, maxAge: '1y', immutable: true, index: false },
    // Asked for each time, so that a new build is noticed.
    setHeaders: (reply, path) => {
      if (/\/(?:service-worker\.js|safety-case\.json)$/.test(path)) reply.header('Cache-Control', 'no-cache');
    },
  });
  const firstPage = (reply: FastifyReply) =>
    reply.header('Cache-Control', 'no-cache').sendFile('index.html', { cacheControl: false });
  for (const path of [
    '/',
    '/introduce',
    '/introduce/*',
    '/introduce-someone',
    '/introduce-someone/*',
    '/what-happens-next',
    '/tell-us',
    '/crisis-help',
    '/check-a-record',
    '/paper-form',
    '/receipt',
    '/answer-an-ask',
    '/answer-questions',
    '/services',
    '/services/*',
    '/my',
    '/my/*',
    '/team',
    '/team/*',
    '/join',
    '/join-as-carer',
    '/m/*',
    '/demonstration-mailbox',
    '/sessions',
    '/safety-case',
    '/safety-case/*',
    '/agencies',
    '/agencies/*',
    '/privacy',
    '/privacy/*',
    '/assurance',
    '/assurance/*',
  ]) {
    fastify.get(path, (_request, reply) => firstPage(reply));
  }
  // Whoever opens an address that is none is told so in words, with the way back; a program is told in problem details.
  fastify.get('/*', (request, reply) =>
    request.headers.accept?.includes('text/html') ? firstPage(reply.code(404)) : reply.callNotFound(),
  );
}
