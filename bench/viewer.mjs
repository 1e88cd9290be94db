// Somebody with the huddle board open: holds the live stream and reads again what the page reads again.
import { Agent, get } from 'node:http';
import { randomUUID } from 'node:crypto';
import { Visitor } from '../test/journeys/visitor.mjs';

const CARDS_ON_A_PAGE = 50;
const MOST_NAMES = 100;
const BEAT_MS = 4_000;
const BOARD = `/api/intake/huddle-board?from=0&most=${CARDS_ON_A_PAGE}`;
const HERE = '/api/intake/huddle-board/here';

/** As in the page: a read that is asked for while it is on its way is made once more after it. */
class Watched {
  #busy = false;
  #again = false;

  constructor(views, read) {
    this.views = views;
    this.read = read;
  }

  isOf(view) {
    return this.views.some((one) => view === one || view.startsWith(`${one}.`));
  }

  async reload() {
    this.#again = true;
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#again) {
        this.#again = false;
        await this.read();
      }
    } finally {
      this.#busy = false;
    }
  }
}

export class Viewer {
  /** How long each read of the board took, in milliseconds, and how many bytes it was. */
  reads = [];
  failures = [];
  #agent = new Agent({ keepAlive: true, maxSockets: 6 });
  #shown = new Set();
  #waiting = new Map();
  #people = '';
  #pageId = randomUUID();

  constructor(visitor) {
    this.visitor = visitor;
    this.url = visitor.url;
    const ofPeople = ['identity', 'care-plan'];
    this.watched = {
      board: new Watched(['intake.huddle-board'], () => this.#readBoard()),
      here: new Watched(['intake.who-is-here'], () => this.#ask(HERE)),
      names: new Watched(ofPeople, () => this.#ofPeople('/api/identity/people')),
      needs: new Watched(ofPeople, () => this.#ofPeople('/api/identity/communication-needs')),
    };
  }

  static async signedIn(url, name, account) {
    const visitor = new Visitor(url, name);
    await visitor.signIn(...account);
    return new Viewer(visitor);
  }

  /** The page as it is opened: from nothing to the board with its names. */
  async open() {
    await this.#listen();
    await this.watched.board.reload();
    await Promise.all([this.watched.here, this.watched.names, this.watched.needs].map((one) => one.reload()));
    const beat = () => this.visitor.ask('POST', HERE, { pageId: this.#pageId, leaving: false });
    await beat();
    this.beating = setInterval(() => void beat().catch(() => undefined), BEAT_MS);
  }

  /** When the board in front of this viewer has the introduction. */
  async sees(introductionId) {
    if (this.#shown.has(introductionId)) return;
    await new Promise((seen) => this.#waiting.set(introductionId, seen));
  }

  close() {
    clearInterval(this.beating);
    this.stream?.destroy();
    this.#agent.destroy();
  }

  async #readBoard() {
    const began = performance.now();
    const { body, bytes } = await this.#ask(BOARD);
    if (!body) return;
    this.reads.push({ ms: performance.now() - began, bytes });
    const { waiting, newest, welcomed } = body;
    this.#shown = new Set([...waiting, ...newest, ...welcomed].map((one) => one.introductionId));
    for (const id of this.#shown) this.#waiting.get(id)?.();
    const of = [...body.items, ...body.captured, ...waiting, ...welcomed].map(({ personId }) => personId);
    const people = [...new Set(of)].toSorted().slice(0, MOST_NAMES).join(',');
    if (people === this.#people) return;
    this.#people = people;
    void this.watched.names.reload();
    void this.watched.needs.reload();
  }

  async #ofPeople(path) {
    if (this.#people !== '') await this.#ask(`${path}?ids=${this.#people}`);
  }

  /** What is refused or lost is counted: a page that shows an old board says so nowhere here. */
  #ask(path) {
    const cookie = this.visitor.cookiesFor({ pathname: path });
    const headers = { cookie, accept: 'application/json', 'living-well-by-itself': '1' };
    return new Promise((resolve) => {
      const fail = (why) => {
        this.failures.push(`${path.split('?')[0]}: ${why}`);
        resolve({});
      };
      get(`${this.url}${path}`, { agent: this.#agent, headers }, (answer) => {
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('error', (error) => fail(error.message));
        answer.on('end', () => {
          const whole = Buffer.concat(chunks);
          if (answer.statusCode !== 200) return fail(`${answer.statusCode} ${whole}`);
          resolve({ body: JSON.parse(whole), bytes: whole.length });
        });
      }).on('error', (error) => fail(error.message));
    });
  }

  #listen() {
    const headers = { cookie: this.visitor.cookiesFor({ pathname: '/api/live' }) };
    return new Promise((resolve, reject) => {
      const sent = get(`${this.url}/api/live`, { agent: false, headers }, (answer) => {
        if (answer.statusCode !== 200) return reject(new Error(`/api/live answered ${answer.statusCode}.`));
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk) => {
          text += chunk;
          const messages = text.split('\n\n');
          text = messages.pop();
          for (const message of messages) this.#hear(message);
        });
        resolve();
      });
      this.stream = sent.on('error', reject);
    });
  }

  #hear(message) {
    const data = /^event: view\ndata: (.*)$/m.exec(message)?.[1];
    if (data === undefined) return;
    const { view } = JSON.parse(data);
    for (const one of Object.values(this.watched)) if (one.isOf(view)) void one.reload();
  }
}
