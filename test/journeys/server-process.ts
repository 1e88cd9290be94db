import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../tools/free-ports.mjs';

const MAIN = resolve(__dirname, '../../dist/server/apps/all-in-one/src/main.js');

export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** The product as `npm start` runs it: a process of its own over a data directory of its own. */
export class ServerProcess {
  private child: ChildProcess | undefined;
  private ended: Promise<Ended> | undefined;
  private readonly folder: string;
  said = '';

  private constructor(
    public dataDir: string,
    readonly port: number,
    private readonly args: readonly string[],
  ) {
    this.folder = dataDir;
  }

  static async prepare(...args: string[]): Promise<ServerProcess> {
    return new ServerProcess(await mkdtemp(join(tmpdir(), 'living-well-journey-')), await freePort(), args);
  }

  /** Over a data directory that is there already. */
  static over(dataDir: string, port: number, ...args: string[]): ServerProcess {
    return new ServerProcess(dataDir, port, args);
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /** Resolves when the product says that it is ready; throws with what it said when it ends before. */
  async start(env: Readonly<Record<string, string>> = {}): Promise<void> {
    const ended = this.launch(env);
    const ready = new Promise<'ready'>((resolved) => {
      this.child?.stdout?.on('data', () => {
        if (this.said.includes('Living Well is ready')) resolved('ready');
      });
    });
    const first = await Promise.race([ready, ended]);
    if (first !== 'ready') throw new Error(`The server ended with ${first.code}: ${first.said}`);
  }

  /** For a start that is expected to be refused. */
  async untilEnd(env: Readonly<Record<string, string>> = {}): Promise<Ended> {
    return this.launch(env);
  }

  /** As a power cut: nothing of the process runs any more. */
  async kill(): Promise<void> {
    this.child?.kill('SIGKILL');
    await this.ended;
  }

  async stop(): Promise<Ended | undefined> {
    this.child?.kill('SIGTERM');
    const ended = await this.ended;
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10 });
    return ended;
  }

  private launch(env: Readonly<Record<string, string>> = {}): Promise<Ended> {
    if (!existsSync(MAIN)) throw new Error('The server is not built. Run npm run build first.');
    this.said = '';
    const child = spawn(
      process.execPath,
      [MAIN, '--port', String(this.port), '--data-dir', this.dataDir, ...this.args],
      { env: { ...process.env, NODE_ENV: '', LOG_LEVEL: 'error', ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (this.said += text.toString()));
    this.ended = new Promise((resolved) => child.on('close', (code) => resolved({ code, said: this.said.trim() })));
    return this.ended;
  }
}
