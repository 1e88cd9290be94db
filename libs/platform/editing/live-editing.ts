import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import { onAccessChanged } from '../access-control/access-changes';
import type { Principal } from '../access-control/principal';
import type { SessionInUse } from '../http/command-request';
import type { ContextDatabase } from '../projections/context-database';
import type { ViewChanged } from '../projections/live-views';
import { ACCOUNTS_VIEW_ENDING, onViewChanged, SESSIONS_VIEW } from '../projections/live-views';
import type { Platform } from '../runtime/platform.module';
import type { DocumentRef } from './draft-log';
import { DraftLog } from './draft-log';
import type { Author } from './draft-update';
import type { EditedStream } from './edited-stream';
import type { Visitor } from './rooms';
import { Rooms } from './rooms';
import { MOST_UNSENT_BYTES, SocketDoor } from './socket-door';
import type { FromRoom } from './wire';
import { CLOSED, readFrame } from './wire';

const LOOK_EVERY_MS = 1000;

export interface LiveEditingOptions {
  readonly platform: Pick<Platform, 'clock' | 'keyring' | 'listener' | 'onError'>;
  readonly database: ContextDatabase;
  readonly context: string;
  /** Under whose keys the words are sealed, with whose they are and who wrote them. */
  readonly informationClass: string;
  readonly stream: EditedStream;
}

export interface Welcome {
  readonly of: DocumentRef;
  readonly author: Author;
  readonly principal: Principal;
  readonly session: SessionInUse | undefined;
  readonly mayWrite: boolean;
}

interface Guest extends Visitor {
  readonly session: SessionInUse | undefined;
}

/** Documents of one context that several people write in at the same time, over WebSockets, in as many processes as there are. */
export class LiveEditing {
  readonly rooms: Rooms;
  private readonly door = new SocketDoor();
  private readonly processId = randomUUID();
  private readonly log: DraftLog;
  private stops: (() => void)[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: LiveEditingOptions) {
    const { platform, database, context, informationClass, stream } = options;
    const now = () => platform.clock.now();
    const { keyring } = platform;
    this.log = new DraftLog({ database, keyring, informationClass, now, processId: this.processId });
    const onError = (error: unknown) => platform.onError(`${context} editing`, error);
    this.rooms = new Rooms({ log: this.log, stream, now, onError });
    keyring.onDestroyed(() => this.rooms.emptyAll());
  }

  openOn(fastify: FastifyInstance): void {
    this.door.openOn(fastify);
  }

  async start(): Promise<void> {
    const { listener } = this.options.platform;
    const look = () => void this.rooms.look();
    const all = () => this.rooms.emptyAll();
    this.stops = [
      await listener.on(this.log.channel, (told) => this.hear(told), look),
      await onAccessChanged(listener, look, look),
      await onViewChanged(listener, (change) => this.endSessions(change), all),
    ];
    this.timer = setInterval(look, LOOK_EVERY_MS);
    this.timer.unref();
  }

  async end(): Promise<void> {
    clearInterval(this.timer);
    this.stops.forEach((stop) => stop());
    await this.rooms.end();
    this.door.close();
  }

  /** Throws Problem 426 for a request that asks for no WebSocket. */
  assertAsked(request: FastifyRequest): void {
    this.door.assertAsked(request);
  }

  /** For somebody of whom it was decided that they may. */
  welcome(request: FastifyRequest, reply: FastifyReply, { of, ...who }: Welcome): void {
    this.door.accept(request, reply, (socket) => {
      const guest = this.guestAt(socket, who);
      let isOpening = false;
      socket.on('message', (data: Buffer, isBinary) => {
        const said = readFrame(data, isBinary);
        if (!said || (said.type === 'open') === isOpening) return guest.close(CLOSED.notUnderstood);
        switch (said.type) {
          case 'open':
            isOpening = true;
            return void this.enter(of, guest, socket, said);
          case 'update':
            return void this.rooms.take(guest, said.number, said.update);
          case 'cursor':
            return this.rooms.point(guest, said.cursor);
          case 'settle':
            return void this.rooms.settleFor(guest);
        }
      });
      socket.on('close', () => void this.rooms.leave(guest));
    });
  }

  private async enter(
    of: DocumentRef,
    guest: Guest,
    socket: WebSocket,
    { stateVector, epoch }: { readonly stateVector: Uint8Array; readonly epoch: string | null },
  ): Promise<void> {
    try {
      await this.rooms.enter(of, guest, stateVector, epoch);
    } catch (error) {
      this.options.platform.onError(`${this.options.context} editing`, error);
      guest.close(CLOSED.tryLater);
    }
    if (socket.readyState !== socket.OPEN) await this.rooms.leave(guest);
  }

  private guestAt(socket: WebSocket, { author, principal, session, mayWrite }: Omit<Welcome, 'of'>): Guest {
    const send = (data: string | Uint8Array) => {
      if (socket.readyState !== socket.OPEN) return;
      if (socket.bufferedAmount > MOST_UNSENT_BYTES) return socket.close(CLOSED.tryLater);
      socket.send(data);
    };
    const endsInMs = (session?.endsInSeconds ?? 0) * 1000;
    return {
      id: randomUUID(),
      ...{ author, principal, session, mayWrite },
      until: session ? new Date(this.options.platform.clock.now().getTime() + endsInMs) : null,
      tell: (message: FromRoom) => send(JSON.stringify(message)),
      give: (update) => send(update),
      close: (code) => socket.close(code),
    };
  }

  private hear(told: string): void {
    const [writtenBy, documentId = ''] = told.split(' ');
    if (writtenBy !== this.processId) void this.rooms.heard(documentId);
  }

  /** Sessions that are over, and accounts that became somebody else's or nobody's. */
  private endSessions({ view, keys }: ViewChanged): void {
    const isOfSessions = view === SESSIONS_VIEW;
    if (!isOfSessions && !view.endsWith(ACCOUNTS_VIEW_ENDING)) return;
    for (const guest of this.rooms.everybody as readonly Guest[]) {
      const named = isOfSessions ? guest.session?.ref : guest.principal.accountId;
      if (keys.length === 0 || keys.includes(named ?? '')) this.rooms.send(guest, CLOSED.session);
    }
  }
}
