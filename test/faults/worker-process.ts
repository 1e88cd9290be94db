import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Failpoint } from '@platform/observability/failpoint';
import { FAILPOINT_VARIABLE } from '@platform/observability/failpoint';
import { Failed } from './failed';
import type { Asked, Told, WorkerOptions } from './worker';

/** How long anything may take to come about again after a fault, in milliseconds. */
export const PATIENCE_MS = 60_000;
const KEPT_LINES = 60;

/** `what` within the patience, or `Failed` with what was waited for. */
export async function within<Result>(what: Promise<Result>, waitedFor: () => string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Failed(`After ${PATIENCE_MS / 1000} s still waiting for ${waitedFor()}.`)),
      PATIENCE_MS,
    );
  });
  return Promise.race([what, late]).finally(() => clearTimeout(timer));
}

/** A process of the platform under load, which may be ended at any moment and started again. */
export class WorkerProcess {
  private child: ChildProcess | undefined;
  private ended: Promise<NodeJS.Signals | number | null> = Promise.resolve(null);
  private running = false;
  /** Set when nobody asked it to end. */
  private endedByItself: string | undefined;
  private ending = false;
  private readonly lines: string[] = [];
  private readonly hearing = new Set<(told: Told['told'] | 'ended') => void>();
  acknowledged = 0;
  armed: Failpoint | undefined;

  constructor(private readonly options: WorkerOptions) {}

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  get isRunning(): boolean {
    return this.running;
  }

  /** What it wrote to standard error of late. */
  get said(): string {
    return this.lines.join('\n');
  }

  /** Throws `Failed` when it ended with nobody having asked for it. */
  assertWell(): void {
    if (this.endedByItself)
      throw new Failed(`The ${this.options.name} process ended by itself (${this.endedByItself}).\n${this.said}`);
  }

  /** Until it is ready and at work; tried again when the database goes away while it starts. */
  async start(failpoint?: { readonly name: Failpoint; readonly passing: number }): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      this.launch(failpoint);
      const ready = await within(
        this.hears('ready'),
        () => `the ${this.options.name} process to start; it said:\n${this.said}`,
      );
      if (ready) break;
      if (failpoint && (await this.ended) === 'SIGKILL') return;
      if (tries === 10) throw new Failed(`The ${this.options.name} process does not start.\n${this.said}`);
    }
    this.ask({ do: 'go' });
  }

  ask(asked: Asked): void {
    if (this.running) this.child?.send(asked, () => undefined);
  }

  /** Resolves with true when it says so, and with false when it ends instead. */
  hears(told: Told['told']): Promise<boolean> {
    return new Promise((resolve) => {
      const hear = (what: Told['told'] | 'ended') => {
        if (what !== told && what !== 'ended') return;
        this.hearing.delete(hear);
        resolve(what === told);
      };
      this.hearing.add(hear);
      if (!this.running) hear('ended');
    });
  }

  /** Until it has had so many more acknowledgements, or has ended. */
  async makesProgress(times: number): Promise<void> {
    const goal = this.acknowledged + times;
    const made = async () => {
      while (this.running && this.acknowledged < goal) await this.hears('acknowledged');
    };
    await within(
      made(),
      () => `the ${this.options.name} process to go on (${goal - this.acknowledged} more); it said:\n${this.said}`,
    );
  }

  /** Resolves when it has ended by its failpoint. */
  async dies(): Promise<void> {
    const how = await within(this.ended, () => `the ${this.options.name} process to pass ${this.armed}`);
    if (how !== 'SIGKILL')
      throw new Failed(`The ${this.options.name} process ended with ${how}, not at ${this.armed}.\n${this.said}`);
  }

  signal(name: NodeJS.Signals): void {
    this.child?.kill(name);
  }

  async kill(): Promise<void> {
    this.ending = true;
    this.signal('SIGKILL');
    await this.ended;
  }

  /** Lets it finish what it has in hand. */
  async stop(): Promise<void> {
    this.ending = true;
    this.ask({ do: 'stop' });
    await within(this.ended, () => `the ${this.options.name} process to stop`);
  }

  private launch(failpoint: { readonly name: Failpoint; readonly passing: number } | undefined): void {
    this.ending = false;
    this.armed = failpoint?.name;
    const child = fork(join(__dirname, 'worker.ts'), [JSON.stringify(this.options)], {
      execArgv: ['-r', join(__dirname, 'register-typescript.cjs')],
      env: {
        ...process.env,
        NODE_ENV: '',
        [FAILPOINT_VARIABLE]: failpoint ? `${failpoint.name}:${failpoint.passing}` : '',
      },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child = child;
    this.running = true;
    let ready = false;
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.lines.push(...text.trimEnd().split('\n'));
      this.lines.splice(0, this.lines.length - KEPT_LINES);
    });
    const tell = (what: Told['told'] | 'ended') => [...this.hearing].forEach((hear) => hear(what));
    child.on('message', ({ told }: Told) => {
      if (told === 'acknowledged') this.acknowledged += 1;
      ready ||= told === 'ready';
      tell(told);
    });
    this.ended = new Promise((resolve) =>
      child.once('close', (code, signal) => {
        this.running = false;
        const atFailpoint = signal === 'SIGKILL' && failpoint !== undefined;
        if (ready && !this.ending && !atFailpoint) this.endedByItself = String(signal ?? code);
        tell('ended');
        resolve(signal ?? code);
      }),
    );
  }
}
