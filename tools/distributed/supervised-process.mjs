// One process of the product: its lines carry its name, and when it dies it is started again.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** Whoever ran this long is no longer taken for failing again and again. */
const WELL_AFTER_MS = 30_000;
const LONGEST_STOP_MS = 12_000;

export class SupervisedProcess {
  #child;
  #ended;
  #pause = FIRST_PAUSE_MS;
  #timer;
  #stopping = false;

  /** `say` is given every line, under the `label`; `env` is the whole environment of the process. */
  constructor({ name, label = name, main, env, say }) {
    this.name = name;
    this.main = main;
    this.env = env;
    this.say = (line) => say(`${label.padEnd(20)} | ${line}`);
  }

  /** Resolves when it says that it is ready, or stands by for another; throws when it ends before. From then on it is kept running. */
  async start() {
    await this.#launch();
    void this.#ended.then((how) => this.#again(how));
  }

  /** Ends it, first by asking, and resolves when it is gone. */
  async stop() {
    this.#stopping = true;
    clearTimeout(this.#timer);
    if (!this.#child) return;
    const child = this.#child;
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), LONGEST_STOP_MS);
    await this.#ended;
    clearTimeout(late);
  }

  #launch() {
    const startedAt = performance.now();
    // In a group of its own, so that Ctrl+C reaches the launcher alone; when the launcher is gone the channel closes and it stops.
    const child = spawn(process.execPath, [this.main], {
      env: this.env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child = child;
    this.say(`process ${child.pid}`);
    this.#ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('close', (code, signal) => resolve(signal ? `by ${signal}` : `with code ${code}`));
    }).then((how) => {
      this.#child = undefined;
      if (performance.now() - startedAt > WELL_AFTER_MS) this.#pause = FIRST_PAUSE_MS;
      return how;
    });
    const ready = new Promise((resolve) => {
      for (const stream of [child.stdout, child.stderr]) {
        createInterface({ input: stream }).on('line', (line) => {
          this.say(line);
          if (line.startsWith(`${this.name} is ready`) || line.startsWith(`${this.name} stands by`)) resolve(undefined);
        });
      }
    });
    return Promise.race([
      ready,
      this.#ended.then((how) => {
        throw new Error(`${this.name} ended ${how} before it was ready; what it said is above.`);
      }),
    ]);
  }

  #again(how) {
    if (this.#stopping) return;
    this.say(`ended ${how}; started again in ${this.#pause / 1000} s`);
    this.#timer = setTimeout(() => {
      // Ready or not: when it ends, the pause before the next time is longer.
      this.#launch().catch(() => undefined);
      void this.#ended.then((next) => this.#again(next));
    }, this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
  }
}
