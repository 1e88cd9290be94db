// A page that writes in a document of Hocuspocus, by its protocol, with nothing around it.
import { createRequire } from 'node:module';
import WebSocket from 'ws';

const Y = createRequire(import.meta.url)('yjs');
const [SYNC, AUTH, SYNC_REPLY, SYNC_STATUS] = [0, 2, 4, 8];
const [STEP_1, STEP_2, UPDATE] = [0, 1, 2];
const TOKEN = 0;

function varUint(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}
const sized = (bytes) => Buffer.concat([varUint(bytes.length), bytes]);

class Reading {
  at = 0;
  constructor(bytes) {
    this.bytes = bytes;
  }
  varUint() {
    let [value, times] = [0, 1];
    for (;;) {
      const byte = this.bytes[this.at++];
      value += (byte & 127) * times;
      if (byte < 128) return value;
      times *= 128;
    }
  }
  sized() {
    const length = this.varUint();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

export class HocuspocusPage {
  doc = new Y.Doc();
  #answers = [];
  #sent = 0;
  #answered = 0;

  constructor(url, documentId) {
    this.url = url;
    this.documentId = documentId;
    this.doc.on('update', (update, origin) => {
      if (origin !== 'room') this.#sync(UPDATE, update);
    });
  }

  async open() {
    this.socket = new WebSocket(this.url.replace(/^http/, 'ws'));
    await new Promise((opened, failed) => this.socket.on('open', opened).on('error', failed));
    const synced = new Promise((resolve) => (this.synced = resolve));
    this.socket.on('message', (data) => this.#hear(new Reading(data)));
    this.#send(AUTH, varUint(TOKEN), sized(Buffer.from('token')));
    this.#send(SYNC, varUint(STEP_1), sized(Y.encodeStateVector(this.doc)));
    await synced;
    return this;
  }

  get text() {
    return this.doc.getText('text').toJSON();
  }

  /** Answers the number of what was sent. */
  write(at, words) {
    this.doc.getText('text').insert(at, words);
    return this.#sent;
  }

  /** Resolves when the server says that it has it, which it does in order. */
  untilSaved(sent) {
    return new Promise((resolve) => this.#answers.push({ sent, resolve }));
  }

  drop() {
    this.socket.terminate();
  }

  #hear(message) {
    message.sized();
    const type = message.varUint();
    if (type === SYNC_STATUS) {
      this.#answered += 1;
      while (this.#answers[0]?.sent <= this.#answered) this.#answers.shift().resolve();
    }
    if (type !== SYNC && type !== SYNC_REPLY) return;
    const step = message.varUint();
    if (step === STEP_1) return this.#sync(STEP_2, Y.encodeStateAsUpdate(this.doc, message.sized()));
    Y.applyUpdate(this.doc, message.sized(), 'room');
    if (step === STEP_2) this.synced();
  }

  #sync(step, bytes) {
    this.#sent += 1;
    this.#send(SYNC, varUint(step), sized(bytes));
  }

  #send(type, ...rest) {
    this.socket.send(Buffer.concat([sized(Buffer.from(this.documentId)), varUint(type), ...rest]));
  }
}
