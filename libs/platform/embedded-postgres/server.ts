import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from './cluster';
import { complaintIn, explainSpawnError, invocation } from './cluster';
import { readIfThere } from './data-directory';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { commandLineOf, hasEndedWithin, signal, startOfProcess } from './processes';

const RECOVERY_LIMIT_MS = 5 * 60_000;
const LAUNCHES = 100;
const PAUSE_BETWEEN_LAUNCHES_MS = 50;
const RESTARTS = 5;
const STEADY_MS = 60_000;

/** The pid in postmaster.pid, and whether that process is really this cluster's server. */
function recordedServer(cluster: Cluster): { pid: number; running: boolean } | undefined {
  const pid = Number(readIfThere(join(cluster.directory, 'postmaster.pid'))?.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, running: startOfProcess(pid) !== undefined && commandLineOf(pid).includes(cluster.name) };
}

/** Stops a server that outlived the process that had started it. */
export async function stopOrphan(cluster: Cluster, report: (line: string) => void): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(
      join(cluster.programs, 'bin', 'pg_ctl'),
      ['stop', '-D', cluster.directory, '-m', 'fast', '-w', '-t', '9'],
      { windowsHide: true },
    );
    return;
  }
  const recorded = recordedServer(cluster);
  if (recorded?.running !== true) return;
  report(
    `The database was still running after a crash of the application (process ${recorded.pid}); stopping it first…`,
  );
  await stopProcess(
    (name) => signal(recorded.pid, name),
    (milliseconds) => hasEndedWithin(recorded.pid, milliseconds),
  );
}

/** Ends a server within ten seconds: orderly, then without a checkpoint, then by force; nothing committed is lost by any. */
async function stopProcess(
  send: (name: NodeJS.Signals) => void,
  endsWithin: (milliseconds: number) => Promise<boolean>,
): Promise<void> {
  send('SIGINT');
  if (await endsWithin(7_000)) return;
  send('SIGQUIT');
  if (await endsWithin(1_500)) return;
  send('SIGKILL');
  await endsWithin(1_000);
}

/** A running PostgreSQL that is our child. When it ends without having been asked to, it is started again on the same port. */
export class Server {
  private child: ChildProcess | undefined;
  private ended: Promise<void> = Promise.resolve();
  private stopping: Promise<void> | undefined;
  private restarts = 0;
  private startedAt = 0;

  private constructor(
    private readonly cluster: Cluster,
    private readonly report: (line: string) => void,
    private currentPort: number,
  ) {}

  /** Starts on a free port of 127.0.0.1. Throws `start-failed` with PostgreSQL's own reason. */
  static async start(cluster: Cluster, report: (line: string) => void): Promise<Server> {
    const server = new Server(cluster, report, await freePort());
    await server.launchUntilReady(true);
    return server;
  }

  get port(): number {
    return this.currentPort;
  }

  stop(): Promise<void> {
    this.stopping ??= this.endChild();
    return this.stopping;
  }

  /** For the last moment of our own process, when nothing can be waited for. */
  signalNow(name: NodeJS.Signals): void {
    if (this.stopping === undefined) this.child?.kill(name);
  }

  private async endChild(): Promise<void> {
    const { child, ended } = this;
    if (child?.pid === undefined) return;
    if (process.platform === 'win32') await stopOrphan(this.cluster, this.report);
    await stopProcess(
      (name) => child.kill(name),
      (milliseconds) => {
        const timer = new AbortController();
        const timeout = delay(milliseconds, false, { signal: timer.signal }).catch(() => false);
        return Promise.race([ended.then(() => true), timeout]).finally(() => timer.abort());
      },
    );
  }

  private async launchUntilReady(mayChangePort: boolean): Promise<void> {
    for (let launch = 1; ; launch += 1) {
      if (this.stopping !== undefined) return;
      const complaint = await this.launch();
      if (complaint === undefined) return;
      const portTaken = /could not (bind|create any TCP)/.test(complaint);
      // The last server's processes have not all ended yet.
      const passing = /already exists|still in use/.test(complaint);
      if (this.stopping === undefined && (launch === LAUNCHES || (!portTaken && !passing))) {
        throw new EmbeddedPostgresError(
          'start-failed',
          `The database in ${dirname(this.cluster.directory)} could not be started: ${complaint}; mend that and start again (its log is in ${join(this.cluster.directory, 'log')}).`,
        );
      }
      if (portTaken && mayChangePort) this.currentPort = await freePort();
      else await delay(PAUSE_BETWEEN_LAUNCHES_MS);
    }
  }

  /** Starts the program once; resolves when it takes connections, or with its complaint when it ended instead. */
  private async launch(): Promise<string | undefined> {
    const { cluster } = this;
    const { directoryArgument, options } = invocation(cluster, cluster.directory);
    const recorded = recordedServer(cluster);
    // PostgreSQL takes this process to be no rival, though its pid may still exist: it ended uncollected, or the pid was used
    // again. That no process of the last server still has the shared memory is checked by PostgreSQL all the same.
    if (recorded?.running === false) options.env['PG_GRANDPARENT_PID'] = String(recorded.pid);
    const outputPath = join(dirname(cluster.directory), 'start.log');
    // Another account may have written the last one.
    rmSync(outputPath, { force: true });
    const output = openSync(outputPath, 'wx', 0o600);
    const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', cluster_name: cluster.name };
    const child = spawn(
      join(cluster.programs, 'bin', 'postgres'),
      [
        '-D',
        directoryArgument,
        '-p',
        String(this.currentPort),
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      { ...options, detached: true, stdio: ['ignore', output, output] },
    );
    closeSync(output);
    let running = true;
    this.child = child;
    this.startedAt = 0;
    this.ended = new Promise((resolve) => {
      child.once('exit', (code, killedBy) => {
        running = false;
        resolve();
        if (this.startedAt > 0) this.restart(killedBy ?? `exit code ${code}`);
      });
    });
    try {
      await once(child, 'spawn');
    } catch (error) {
      throw explainSpawnError(error, cluster);
    }
    child.unref();
    const pid = child.pid ?? 0;
    const deadline = Date.now() + RECOVERY_LIMIT_MS;
    while (running && !this.isReady(pid)) {
      if (Date.now() > deadline) {
        await this.endChild();
        return `it was not ready after ${RECOVERY_LIMIT_MS / 60_000} minutes`;
      }
      await delay(10);
    }
    if (!running) return complaintIn(readFileSync(outputPath, 'utf8') + this.logOf(pid));
    this.startedAt = Date.now();
    return undefined;
  }

  private isReady(pid: number): boolean {
    const lines = (readIfThere(join(this.cluster.directory, 'postmaster.pid')) ?? '').split('\n');
    return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
  }

  private logOf(pid: number): string {
    const current = /stderr (\S+)/.exec(readIfThere(join(this.cluster.directory, 'current_logfiles')) ?? '')?.[1];
    const text = (current === undefined ? undefined : readIfThere(join(this.cluster.directory, current))) ?? '';
    return text
      .split('\n')
      .filter((line) => line.includes(`[${pid}]`))
      .join('\n');
  }

  private restart(cause: string): void {
    if (this.stopping !== undefined) return;
    this.restarts = Date.now() - this.startedAt > STEADY_MS ? 1 : this.restarts + 1;
    this.startedAt = 0;
    if (this.restarts > RESTARTS) {
      this.report(
        `The database keeps ending by itself (${cause}) and is left stopped; look into ${join(this.cluster.directory, 'log')} and start again.`,
      );
      return;
    }
    this.report(`The database ended without being asked to (${cause}); starting it again…`);
    this.launchUntilReady(false).then(
      () => this.stopping ?? this.report('The database is running again.'),
      (error: unknown) => this.report(error instanceof Error ? error.message : String(error)),
    );
  }
}

/** A TCP port of 127.0.0.1 that nobody uses at this moment. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  probe.close();
  await once(probe, 'close');
  return port;
}
