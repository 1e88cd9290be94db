import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kill, notes, postmasterPid, query, Scene, write } from './fixtures/scene';
import { hasEndedWithin, startOfProcess } from './processes';

const everything = new Scene();
let dataDir: string;
let scene: Scene;

// One directory that most tests start on, one after the other; each finds what the earlier ones wrote.
beforeAll(async () => {
  dataDir = join(everything.directory(), 'data');
  const postgres = await everything.start(dataDir);
  await query(postgres.url, `create table note (words text unique); insert into note values ('before')`);
  await postgres.stop();
});
afterAll(() => everything.clear());

beforeEach(() => {
  scene = new Scene();
});
afterEach(() => scene.clear());

describe('first and later starts', () => {
  it('prepares a database once, says so, and keeps what was written', async () => {
    const newDir = join(scene.directory(), 'a new directory', 'data');
    const lines: string[] = [];
    const options = { database: 'some where', fsync: true, onProgress: (line: string) => lines.push(line) };

    const first = await scene.start(newDir, options);
    await query(first.url, `create table note (words text unique)`);
    await write(first, 'at first');
    await first.stop();
    const second = await scene.start(newDir, options);

    expect(await notes(second)).toEqual(['at first']);
    expect(lines).toEqual([
      'Preparing the database (first start only)…',
      'Starting the database…',
      'The database is ready.',
      'Starting the database…',
      'The database is ready.',
    ]);
  });

  it('prepares the database anew when the first start was cut off half-way', async () => {
    const cutOff = scene.directory();
    writeFileSync(join(cutOff, 'living-well.json'), '{"format":1,"postgres":"18"}');
    writeFileSync(join(cutOff, 'postgres-password'), 'half\n');
    mkdirSync(join(cutOff, 'postgres-00000000beef.new', 'base'), { recursive: true });

    const postgres = await scene.start(cutOff);

    expect(await query(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(readdirSync(cutOff).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('listens on this machine only, asks for a password, and is durable', async () => {
    const postgres = await scene.start(dataDir, { fsync: true });

    expect(statSync(join(dataDir, 'postgres-password')).mode & 0o777).toBe(0o600);
    const withoutIt = postgres.url.replace(postgres.password, 'guess');
    await expect(query(withoutIt, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(
      await query(
        postgres.url,
        `select string_agg(name || '=' || setting, ' ' order by name) as settings from pg_settings
          where name in ('listen_addresses', 'unix_socket_directories', 'data_checksums', 'fsync', 'full_page_writes',
                         'synchronous_commit', 'TimeZone', 'jit')`,
      ),
    ).toEqual([
      {
        settings:
          'TimeZone=UTC data_checksums=on fsync=on full_page_writes=on jit=off listen_addresses=127.0.0.1 synchronous_commit=on unix_socket_directories=',
      },
    ]);
  });

  it('runs as somebody who is not root, and whose files are closed to others', async () => {
    await scene.start(dataDir);

    const { uid } = statSync(join(dataDir, 'postgres', 'postmaster.pid'));
    expect(uid).toBe(process.getuid?.() === 0 ? 65534 : process.getuid?.());
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  });

  it('writes nothing of what people said into its log', async () => {
    const postgres = await scene.start(dataDir);
    await expect(write(postgres, 'before')).rejects.toMatchObject({ code: '23505' });
    await expect(query(postgres.url, `select 'secret'::uuid`)).rejects.toMatchObject({ code: '22P02' });
    await postgres.stop();

    const logDir = join(dataDir, 'postgres', 'log');
    const logs = readdirSync(logDir).map((name) => readFileSync(join(logDir, name), 'utf8'));
    expect(logs.join('')).toContain('database system is ready');
    expect(logs.join('') + readFileSync(join(dataDir, 'start.log'), 'utf8')).not.toMatch(/secret|before|note/);
  });

  it('tells the reason when PostgreSQL itself refuses', async () => {
    const settings = join(dataDir, 'postgres', 'postgresql.auto.conf');
    writeFileSync(settings, `shared_buffers = 'plenty'\n`);

    const refused = scene.start(dataDir);

    await expect(refused).rejects.toMatchObject({
      code: 'start-failed',
      message: expect.stringMatching(/^The database .* could not be started: .*"shared_buffers": "plenty".*$/),
    });
    writeFileSync(settings, '');
    expect(await notes(await scene.start(dataDir))).toContain('before');
  });
});

describe('a password that does not fit', () => {
  it('is told in one line, and leaves nothing running', async () => {
    const file = join(dataDir, 'postgres-password');
    const right = readFileSync(file, 'utf8');
    writeFileSync(file, 'guess\n');

    await expect(scene.start(dataDir)).rejects.toMatchObject({
      code: 'start-failed',
      message: expect.stringMatching(/could not be opened: password authentication failed .*start again\.$/),
    });

    expect(() => postmasterPid(dataDir)).toThrow('ENOENT');
    writeFileSync(file, right);
    expect(await notes(await scene.start(dataDir))).toContain('before');
  });
});

describe('after a crash', () => {
  it('starts a killed PostgreSQL again at the same address, with everything there', async () => {
    let again = (): void => undefined;
    const running = new Promise<void>((resolve) => (again = resolve));
    const onProgress = (line: string): void => (line === 'The database is running again.' ? again() : undefined);
    const postgres = await scene.start(dataDir, { onProgress });
    await write(postgres, 'before PostgreSQL was killed');

    process.kill(postmasterPid(dataDir), 'SIGKILL');
    await running;

    expect(await notes(postgres)).toContain('before PostgreSQL was killed');
  });

  it('ends without delay when it is stopped while PostgreSQL is being started again', async () => {
    let noticed = (): void => undefined;
    const restarting = new Promise<void>((resolve) => (noticed = resolve));
    const lines: string[] = [];
    const postgres = await scene.start(dataDir, {
      onProgress: (line) => {
        lines.push(line);
        if (line.includes('SIGKILL')) noticed();
      },
    });

    process.kill(postmasterPid(dataDir), 'SIGKILL');
    await restarting;
    await postgres.stop();

    expect(lines.at(-1)).toBe('The database ended without being asked to (SIGKILL); starting it again…');
    expect(await notes(await scene.start(dataDir))).toContain('before');
  });

  it('ends the server of a killed application and goes on with what it had written', async () => {
    const { answer, process: application } = await scene.application(dataDir);
    await write(answer, 'before the application was killed');
    const orphan = postmasterPid(dataDir);

    await kill(application);
    expect(startOfProcess(orphan)).toBeDefined();
    const postgres = await scene.start(dataDir);

    expect(startOfProcess(orphan)).toBeUndefined();
    expect(await notes(postgres)).toContain('before the application was killed');
  });

  it('starts when the application and PostgreSQL were both killed', async () => {
    const { answer, process: application } = await scene.application(dataDir);
    await write(answer, 'before both were killed');

    await kill(application);
    process.kill(postmasterPid(dataDir), 'SIGKILL');
    const postgres = await scene.start(dataDir);

    expect(await notes(postgres)).toContain('before both were killed');
  });

  it('starts when the pid of the dead server now belongs to something else, which is left alone', async () => {
    const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
    const { process: application } = await scene.application(dataDir);
    const written = readFileSync(pidFile, 'utf8');
    const { uid } = statSync(pidFile);
    await kill(application);
    await (await scene.start(dataDir)).stop();
    const stranger = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid } : {});
    const ended = once(stranger, 'exit');
    writeFileSync(pidFile, written.replace(/^\d+/, String(stranger.pid)));

    expect(await notes(await scene.start(dataDir))).toContain('before');

    expect(startOfProcess(stranger.pid ?? 0)).toBeDefined();
    stranger.kill();
    await ended;
  });
});

describe('one process at a time', () => {
  it('refuses a second one, naming the first', async () => {
    const postgres = await scene.start(dataDir);

    const { answer } = await scene.application(dataDir);

    expect(answer.code).toBe('data-dir-in-use');
    expect(answer.message).toContain(`in use by process ${process.pid}; stop that process first`);
    expect(await notes(postgres)).toContain('before');
  });

  it('lets exactly one in when several find a dead owner at once', async () => {
    writeFileSync(join(dataDir, 'owner.1000'), '1 never\n');

    const applications = await Promise.all([1, 2, 3].map(() => scene.application(dataDir)));

    const [winner, ...others] = applications.filter(({ answer }) => answer.url !== undefined);
    expect(others).toEqual([]);
    const refusals = applications.filter(({ answer }) => answer.message?.includes(`process ${winner?.process.pid};`));
    expect(refusals).toHaveLength(2);
    expect(await notes(winner?.answer ?? {})).toContain('before');
  });
});

describe('an ephemeral database', () => {
  it('leaves nothing behind when the process exits without stopping it', async () => {
    const temporary = scene.directory();
    const application = await scene.application('', { temporary });
    const [directory = ''] = readdirSync(temporary);
    const pid = postmasterPid(join(temporary, directory));

    const ended = once(application.process, 'exit');
    application.process.kill('SIGTERM');
    await ended;

    expect(readdirSync(temporary)).toEqual([]);
    expect(await hasEndedWithin(pid, 5_000)).toBe(true);
  });

  it('clears away what a killed process left, and then itself when it is stopped', async () => {
    const temporary = scene.directory();
    const killed = await scene.application('', { temporary });
    const [left = ''] = readdirSync(temporary);
    const pid = postmasterPid(join(temporary, left));

    await kill(killed.process);
    expect(startOfProcess(pid)).toBeDefined();
    const next = await scene.application('', { temporary });

    expect(startOfProcess(pid)).toBeUndefined();
    expect(readdirSync(temporary)).toHaveLength(1);
    expect(readdirSync(temporary)).not.toContain(left);

    const ended = once(next.process, 'exit');
    next.process.stdin?.end();
    await ended;
    expect(readdirSync(temporary)).toEqual([]);
  });
});
