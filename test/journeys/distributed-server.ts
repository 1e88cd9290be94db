import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../tools/free-ports.mjs';

const LAUNCHER = resolve(__dirname, '../../tools/distributed/start.mjs');

/** The product as `npm run distributed` runs it, with a process for each context, over a data directory of its own. */
export class DistributedServer {
  said = '';
  private child: ChildProcess | undefined;
  private ended: Promise<number | null> | undefined;
  private readonly heard = new Set<() => void>();

  private constructor(
    readonly dataDir: string,
    readonly port: number,
    private readonly args: readonly string[],
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  /** With further arguments of the launcher, and of its environment. */
  static async prepare(
    args: readonly string[] = [],
    env: Readonly<Record<string, string>> = {},
  ): Promise<DistributedServer> {
    return new DistributedServer(
      await mkdtemp(join(tmpdir(), 'living-well-distributed-')),
      await freePort(),
      args,
      env,
    );
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Resolves when everything is ready; throws with what was said when it ends before. */
  async start(): Promise<void> {
    const args = [LAUNCHER, '--port', String(this.port), '--data-dir', this.dataDir, ...this.args];
    const child = spawn(process.execPath, args, {
      env: { ...process.env, NODE_ENV: '', LOG_LEVEL: 'silent', ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text: Buffer) => {
        this.said += text.toString();
        this.heard.forEach((look) => look());
      });
    }
    this.ended = new Promise((done) => child.on('close', done));
    const code = await Promise.race([this.says(/^Living Well is ready/m), this.ended]);
    if (code !== undefined) throw new Error(`The launcher ended with ${code}: ${this.said.slice(-2000)}`);
  }

  /** The process that runs a context, or the gateway, now; `care-plan 2` is the second of a context. */
  pidOf(name: string): number {
    const [last] = [...this.said.matchAll(new RegExp(`^${name} +\\| process (\\d+)$`, 'gm'))].slice(-1);
    return Number(last?.[1]);
  }

  /** As a power cut for one of them. Resolves when the launcher has seen it. */
  async kill(name: string): Promise<void> {
    const times = this.timesUp(name);
    process.kill(this.pidOf(name), 'SIGKILL');
    await this.says(new RegExp(`(^${name} +\\| ended by SIGKILL[^]*){${times}}`, 'm'));
  }

  /** Resolves when it is at work, or stands by for another, for the n-th time. */
  async up(name: string, times: number): Promise<void> {
    await this.says(new RegExp(`(^${name} +\\| [a-z-]+ (is ready|stands by)[^]*){${times}}`, 'm'));
  }

  /** Resolves when it has once said that it is at work. */
  async ready(name: string): Promise<void> {
    await this.says(new RegExp(`^${name} +\\| [a-z-]+ is ready`, 'm'));
  }

  /** Asks the launcher to stop everything, as Ctrl+C does; answers its exit code. */
  async stop(): Promise<number | null | undefined> {
    this.child?.kill('SIGTERM');
    return this.ended;
  }

  /** As a power cut for the launcher alone. */
  async killLauncher(): Promise<void> {
    this.child?.kill('SIGKILL');
    await this.ended;
  }

  private timesUp(name: string): number {
    return [...this.said.matchAll(new RegExp(`^${name} +\\| [a-z-]+ (is ready|stands by)`, 'gm'))].length;
  }

  private says(line: RegExp): Promise<undefined> {
    return new Promise((done) => {
      const look = () => {
        if (!line.test(this.said)) return;
        this.heard.delete(look);
        done(undefined);
      };
      this.heard.add(look);
      look();
    });
  }
}

/** Whether a process is there. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
