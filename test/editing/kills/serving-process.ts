import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { Failed } from '../../faults/failed';
import { within } from '../../faults/worker-process';
import type { Asked, Told } from './rooms-process';

type Of<What extends Told['told']> = Extract<Told, { told: What }>;

const KEPT_LINES = 20;
export const ROOMS = join(__dirname, 'rooms-process.ts');

/** A server that is a process of its own and says when it is ready, and where. */
export class ServingProcess {
  url = '';
  isRunning = true;
  private readonly ended: Promise<NodeJS.Signals | number | null>;
  private readonly lines: string[] = [];

  private constructor(private readonly child: ChildProcess) {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.lines.push(...text.trimEnd().split('\n'));
      this.lines.splice(0, this.lines.length - KEPT_LINES);
    });
    this.ended = new Promise((resolve) =>
      child.once('close', (code, signal) => {
        this.isRunning = false;
        resolve(signal ?? code);
      }),
    );
  }

  static async start(script: string, ...args: readonly string[]): Promise<ServingProcess> {
    const child = fork(script, args, {
      execArgv: ['--expose-gc', '-r', join(__dirname, '../../faults/register-typescript.cjs')],
      env: { ...process.env, NODE_ENV: '' },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const server = new ServingProcess(child);
    server.url = (await server.hears('ready')).url;
    return server;
  }

  /** What it wrote to standard error of late. */
  get said(): string {
    return this.lines.join('\n');
  }

  async memory(): Promise<number> {
    const heard = this.hears('memory');
    this.child.send({ ask: 'memory' } satisfies Asked);
    return (await heard).bytes;
  }

  /** At once, whatever it is about. Answers by what it ended. */
  async kill(): Promise<NodeJS.Signals | number | null> {
    this.child.kill('SIGKILL');
    return this.ended;
  }

  onTold<What extends Told['told']>(what: What, hear: (told: Of<What>) => void): void {
    this.child.on('message', (told: Told) => {
      if (told.told === what) hear(told as Of<What>);
    });
  }

  private hears<What extends Told['told']>(what: What): Promise<Of<What>> {
    const heard = new Promise<Of<What>>((resolve) => this.onTold(what, resolve));
    const ended = this.ended.then((how): never => {
      throw new Failed(`The server ended by itself (${how}).\n${this.said}`);
    });
    return within(Promise.race([heard, ended]), () => `the server to say ${what}; it said:\n${this.said}`);
  }
}
