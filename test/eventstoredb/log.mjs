import { EventEmitter } from 'node:events';

const HEADER_BYTES = 100;
/** What the real server takes by default: 1 MiB for the events of one append. */
export const DEFAULT_MAX_APPEND_BYTES = 1024 * 1024;

/**
 * A log of streams in memory that decides as the real server does: the expected version first, then whether the same
 * events were stored before. Positions are offsets in bytes; between two events there may be a record that is no event.
 */
export class Log extends EventEmitter {
  records = [];
  #streams = new Map();
  #end = 0n;

  constructor() {
    super();
    this.setMaxListeners(0);
  }

  /** A record that readers never see, as the server writes one at every election. */
  skip(bytes = 48n) {
    this.#end += bytes;
  }

  stream(name) {
    return this.#streams.get(name) ?? [];
  }

  /** Index of the first record at this position or after it; throws when the position is in the middle of a record. */
  indexOf(position) {
    if (position >= this.#end) return this.records.length;
    let low = 0;
    let high = this.records.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.records[middle].position >= position) high = middle;
      else low = middle + 1;
    }
    const before = this.records[low - 1];
    if (before && position > before.position && position < before.end)
      throw new Error('A read began in the middle of a record.');
    return low;
  }

  /** `expected` is a bigint, `no-stream`, `stream-exists` or `any`. Gives what the server would: stored, repeated or refused. */
  append(name, expected, events) {
    const stream = this.stream(name);
    const current = BigInt(stream.length) - 1n;
    const version = expected === 'no-stream' ? -1n : expected;
    if (version === 'stream-exists' && current < 0n) return { refused: true, current };
    if (typeof version === 'bigint') {
      if (version > current) return { refused: true, current };
      if (version < current) {
        const there = events.map(({ id }, i) => stream[Number(version) + 1 + i]?.id === id);
        if (there.includes(false)) return { refused: true, current };
        return this.#answer(stream[Number(version) + events.length]);
      }
    }
    for (const event of events) this.#store(name, event);
    this.emit('grown');
    return this.#answer(this.stream(name).at(-1));
  }

  #store(name, event) {
    const stream = this.stream(name);
    const position = this.#end;
    this.#end += BigInt(HEADER_BYTES + event.data.length + event.metadata.length);
    const record = { ...event, stream: name, revision: BigInt(stream.length), position, end: this.#end };
    stream.push(record);
    this.#streams.set(name, stream);
    this.records.push(record);
  }

  #answer({ revision, position }) {
    return { refused: false, revision, position };
  }
}
