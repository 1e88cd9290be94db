import { once } from 'node:events';
import { Metadata, Server, ServerCredentials, status } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import services from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { DEFAULT_MAX_APPEND_BYTES, Log } from './log.mjs';
import { follow, readAll, readStream } from './reading.mjs';
import { Relay } from './relay.mjs';

const { ReadResp, AppendResp } = streams;
const TICKS_PER_MS = 10_000n;

/** Speaks as much of EventStoreDB's protocol as the adapter does, over a log in memory. Only for tests: nothing is durable. */
export class EventStoreDbPeer {
  log = new Log();
  /** How many events were written to followers. */
  eventsSent = 0;
  #server = new Server({ 'grpc.max_receive_message_length': -1 });
  #relay;
  #faults = [];

  /** `user` as `name:password`: who does not say so is refused. Without it anybody is let in, as with `--insecure`. */
  static async start({ port = 0, maxAppendBytes = DEFAULT_MAX_APPEND_BYTES, user, tls } = {}) {
    const peer = new EventStoreDbPeer();
    peer.maxAppendBytes = maxAppendBytes;
    peer.allowed = user && `Basic ${Buffer.from(user).toString('base64')}`;
    peer.tls = tls;
    peer.#server.addService(services.StreamsService, {
      read: (call) => void peer.#read(call),
      append: (call, answer) => peer.#append(call, answer),
    });
    const credentials = tls
      ? ServerCredentials.createSsl(null, [{ private_key: tls.key, cert_chain: tls.cert }])
      : ServerCredentials.createInsecure();
    const innerPort = await new Promise((resolve, reject) =>
      peer.#server.bindAsync('127.0.0.1:0', credentials, (error, bound) => (error ? reject(error) : resolve(bound))),
    );
    peer.#relay = new Relay(innerPort);
    await peer.#relay.open(port);
    peer.writeOfItsOwn();
    return peer;
  }

  get url() {
    return `esdb://127.0.0.1:${this.#relay.port}?tls=${Boolean(this.tls)}`;
  }

  /** The next append is lost on its way, or is stored and its answer is lost. */
  cutNext(what) {
    this.#faults.push(what);
  }

  get faultsLeft() {
    return this.#faults.length;
  }

  /** Every line, as when a cable is pulled; new ones can be made at once. */
  cutLines() {
    this.#relay.cut();
  }

  /** Nobody answers at the port until `resume`; the log is as it was. */
  async pause() {
    await this.#relay.close();
  }

  async resume() {
    this.log.skip();
    await this.#relay.open();
  }

  async stop() {
    await this.#relay.close().catch(() => undefined);
    this.#server.forceShutdown();
  }

  /** An event such as the server writes into its own streams, and a link to somebody’s. */
  writeOfItsOwn() {
    const own = (type, text) => ({
      id: crypto.randomUUID(),
      type,
      contentType: 'application/json',
      data: Buffer.from(text),
      metadata: Buffer.from(''),
    });
    this.log.append('$stats-127.0.0.1:2113', 'any', [own('$statsCollected', '{"proc-cpu":1}')]);
    this.log.append('links-of-others', 'any', [own('$>', '0@somebody-1')]);
  }

  #refuse(call) {
    if (!this.allowed || call.metadata.get('authorization')[0] === this.allowed) return undefined;
    return failure(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });
  }

  async #read(call) {
    const refused = this.#refuse(call);
    if (refused) return call.emit('error', refused);
    const ended = new AbortController();
    call.on('cancelled', () => ended.abort()).on('close', () => ended.abort());
    try {
      for await (const answer of this.#answers(call.request.getOptions(), ended.signal)) {
        if (ended.signal.aborted) return;
        if (answer.hasEvent()) this.eventsSent += 1;
        if (!call.write(answer)) await once(call, 'drain', { signal: ended.signal });
      }
      call.end();
    } catch (error) {
      if (!ended.signal.aborted) call.emit('error', failure(status.UNKNOWN, error.message));
    }
  }

  async *#answers(options, ended) {
    const backwards = options.getReadDirection() === 1;
    const count = options.hasCount() ? Number(options.getCount()) : 0;
    if (options.hasStream()) {
      const stream = options.getStream();
      const name = Buffer.from(stream.getStreamIdentifier().getStreamName_asU8()).toString('utf8');
      const from = stream.hasStart() ? 'start' : stream.hasEnd() ? 'end' : BigInt(stream.getRevision());
      const found = readStream(this.log, name, from, backwards, count);
      if (found) return yield* found.map(eventAnswer);
      const missing = new ReadResp.StreamNotFound();
      missing.setStreamIdentifier(stream.getStreamIdentifier());
      return yield new ReadResp().setStreamNotFound(missing);
    }
    const all = options.getAll();
    const from = all.hasStart() ? 'start' : all.hasEnd() ? 'end' : BigInt(all.getPosition().getCommitPosition());
    if (!options.hasSubscription()) return yield* readAll(this.log, from, backwards, count).map(eventAnswer);
    const { filter, window, interval } = filterOf(options);
    for await (const told of follow(this.log, from, filter, window, interval, ended)) yield followAnswer(told);
  }

  #append(call, answer) {
    const events = [];
    let options;
    call.on('data', (part) => {
      if (part.hasOptions()) options = part.getOptions();
      else events.push(proposed(part.getProposedMessage()));
    });
    call.on('end', () => {
      const refused = this.#refuse(call) ?? this.#tooLarge(events);
      if (refused) return answer(refused);
      const fault = this.#faults.shift();
      if (fault === 'the question') return this.cutLines();
      const name = Buffer.from(options.getStreamIdentifier().getStreamName_asU8()).toString('utf8');
      const stored = this.log.append(name, expectedOf(options), events);
      if (this.log.records.length % 7 === 0) this.writeOfItsOwn();
      if (fault === 'the answer') return this.cutLines();
      answer(null, appendAnswer(stored, options));
    });
  }

  #tooLarge(events) {
    const bytes = events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
    if (bytes <= this.maxAppendBytes) return undefined;
    return failure(status.INVALID_ARGUMENT, `Maximum Append Size of ${this.maxAppendBytes} Exceeded.`, {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': String(this.maxAppendBytes),
    });
  }
}

function failure(code, details, fields = {}) {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(fields)) metadata.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
}

function filterOf(options) {
  if (!options.hasFilter()) return { filter: undefined, window: 32, interval: 32 };
  const filter = options.getFilter();
  const expression = filter.getStreamIdentifier() ?? filter.getEventType();
  const window = filter.hasMax() ? filter.getMax() : 32;
  return {
    filter: {
      on: filter.hasStreamIdentifier() ? 'stream' : 'type',
      regex: expression.getRegex(),
      prefixes: expression.getPrefixList(),
    },
    window,
    interval: filter.getCheckpointintervalmultiplier() * window,
  };
}

function expectedOf(options) {
  if (options.hasRevision()) return BigInt(options.getRevision());
  if (options.hasNoStream()) return 'no-stream';
  return options.hasStreamExists() ? 'stream-exists' : 'any';
}

function proposed(message) {
  return {
    id: message.getId().getString(),
    type: message.getMetadataMap().get('type'),
    contentType: message.getMetadataMap().get('content-type'),
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

function appendAnswer({ refused, current, revision, position }, options) {
  if (!refused) {
    const place = new AppendResp.Position();
    place.setCommitPosition(String(position)).setPreparePosition(String(position));
    return new AppendResp().setSuccess(
      new AppendResp.Success().setCurrentRevision(String(revision)).setPosition(place),
    );
  }
  const wrong = new AppendResp.WrongExpectedVersion();
  if (current < 0n) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(current));
  if (options.hasRevision()) wrong.setExpectedRevision(options.getRevision());
  else wrong.setExpectedNoStream(new shared.Empty());
  return new AppendResp().setWrongExpectedVersion(wrong);
}

function followAnswer({ event, checkpoint, caughtUp }) {
  if (event) return eventAnswer(event);
  if (caughtUp) return new ReadResp().setCaughtUp(new ReadResp.CaughtUp());
  if (checkpoint === undefined) {
    return new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId('peer'));
  }
  const place = new ReadResp.Checkpoint();
  place.setCommitPosition(String(checkpoint)).setPreparePosition(String(checkpoint));
  return new ReadResp().setCheckpoint(place);
}

function eventAnswer({ id, type, contentType, data, metadata, stream, revision, position }) {
  const name = new shared.StreamIdentifier();
  name.setStreamName(Uint8Array.from(Buffer.from(stream)));
  const recorded = new ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(id))
    .setStreamIdentifier(name)
    .setStreamRevision(String(revision))
    .setCommitPosition(String(position))
    .setPreparePosition(String(position))
    .setData(data)
    .setCustomMetadata(metadata);
  const fields = recorded.getMetadataMap();
  fields.set('type', type);
  fields.set('content-type', contentType);
  fields.set('created', String(BigInt(Date.now()) * TICKS_PER_MS));
  return new ReadResp().setEvent(new ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(position)));
}
