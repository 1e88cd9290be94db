import { ServerResponse } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { Problem } from '../http/problem';
import { MOST_FRAME_BYTES } from './wire';

const BEAT_MS = 20_000;
/** Whoever does not take what is sent to them, on a line that is too slow, comes again. */
export const MOST_UNSENT_BYTES = 4 * 1024 * 1024;

interface Upgrade {
  readonly socket: Socket;
  readonly head: Buffer;
}

/**
 * Lets a request that asks for a WebSocket go the way of every request: to its controller, through guards and checks, which
 * answer over HTTP whoever may not. Only a controller that calls `accept` makes a WebSocket of it.
 */
export class SocketDoor {
  private readonly asked = new WeakMap<IncomingMessage, Upgrade>();
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_FRAME_BYTES,
    perMessageDeflate: false,
  });
  private readonly silent = new Set<WebSocket>();
  private timer: NodeJS.Timeout | undefined;

  /** Throws when something else of this process answers upgrades: each would be answered twice. */
  openOn(fastify: FastifyInstance): void {
    if (fastify.server.listenerCount('upgrade') > 0) throw new Error('Only one may answer upgrades in a process.');
    fastify.server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
      this.asked.set(request, { socket, head });
      socket.on('error', () => socket.destroy());
      const response = new ServerResponse(request);
      response.assignSocket(socket);
      response.on('finish', () => socket.destroySoon());
      fastify.routing(request, response);
    });
    this.timer = setInterval(() => this.beat(), BEAT_MS);
    this.timer.unref();
  }

  /** Throws Problem 426 for a request that does not ask for a WebSocket. */
  assertAsked(request: FastifyRequest): Upgrade {
    const upgrade = this.asked.get(request.raw);
    if (!upgrade) {
      throw new Problem({
        status: 426,
        code: 'only-over-a-websocket',
        title: 'This is written together over a WebSocket, and this request does not ask for one.',
        doNext: 'Open a WebSocket at this address, or write with POST at the address of the section.',
      });
    }
    return upgrade;
  }

  /** Calls `begin` with the open socket. */
  accept(request: FastifyRequest, reply: FastifyReply, begin: (socket: WebSocket) => void): void {
    const upgrade = this.assertAsked(request);
    reply.hijack();
    reply.raw.statusCode = 101;
    this.server.handleUpgrade(request.raw, upgrade.socket, upgrade.head, (socket) => {
      socket.on('error', () => socket.terminate());
      socket.on('pong', () => this.silent.delete(socket));
      begin(socket);
    });
  }

  close(): void {
    clearInterval(this.timer);
    for (const socket of this.server.clients) socket.terminate();
  }

  private beat(): void {
    for (const socket of this.server.clients) {
      if (this.silent.has(socket)) socket.terminate();
      else {
        this.silent.add(socket);
        socket.ping();
      }
    }
  }
}
