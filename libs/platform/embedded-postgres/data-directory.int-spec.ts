import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { Scene } from './fixtures/scene';

let scene: Scene;

beforeEach(() => {
  scene = new Scene();
});
afterEach(() => scene.clear());

/** Looks like one of ours as far as a start looks before it refuses. */
function dataDirectory(): string {
  const path = scene.directory();
  mkdirSync(join(path, 'postgres'));
  writeFileSync(join(path, 'postgres', 'PG_VERSION'), '18\n');
  writeFileSync(join(path, 'postgres-password'), 'words\n');
  writeFileSync(join(path, 'living-well.json'), '{"format":1,"postgres":"18"}');
  return path;
}

async function expectRefusal(path: string, code: string, words: RegExp): Promise<void> {
  const error: unknown = await scene.start(path).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(EmbeddedPostgresError);
  expect(error).toMatchObject({ code, message: expect.stringMatching(words) });
  expect((error as Error).message).not.toMatch(/[\r\n]/);
}

describe('a data directory is refused in one line', () => {
  it('when another version of PostgreSQL wrote it', async () => {
    const path = dataDirectory();
    writeFileSync(join(path, 'postgres', 'PG_VERSION'), '15\n');
    await expectRefusal(path, 'data-dir-other-version', /PostgreSQL 15, and .* needs PostgreSQL 18;.*--data-dir/);
  });

  it('when a later version of Living Well wrote it', async () => {
    const path = dataDirectory();
    writeFileSync(join(path, 'living-well.json'), '{"format":2}');
    await expectRefusal(path, 'data-dir-other-version', /format 2 .* needs format 1;.*--data-dir/);
  });

  it('when it is somebody else’s, and stays as it was', async () => {
    const path = scene.directory();
    writeFileSync(join(path, 'PG_VERSION'), '18\n');
    await expectRefusal(path, 'data-dir-not-living-well', /not made by Living Well; choose .*--data-dir/);
    expect(readdirSync(path)).toEqual(['PG_VERSION']);
  });

  it.each(['postgres-password', 'postgres/PG_VERSION'])('when it has lost its %s', async (name) => {
    const path = dataDirectory();
    rmSync(join(path, name));
    await expectRefusal(path, 'data-dir-damaged', /is missing.*; restore .* backup.*--data-dir/);
  });

  it('when its mark cannot be read', async () => {
    const path = dataDirectory();
    writeFileSync(join(path, 'living-well.json'), '');
    await expectRefusal(path, 'data-dir-damaged', /living-well.json cannot be read; restore/);
  });

  it('when its path leads through a file', async () => {
    const file = join(scene.directory(), 'file');
    writeFileSync(file, '');
    await expectRefusal(join(file, 'data'), 'data-dir-not-writable', /cannot be written.*ENOTDIR.*--data-dir/);
    await expectRefusal(file, 'data-dir-not-writable', /cannot be written.*EEXIST.*--data-dir/);
  });

  it('when this account may not write there', async () => {
    const path = join(scene.directory(), 'data');
    mkdirSync(path, { mode: 0o555 });

    const { answer } = await scene.application(path, process.getuid?.() === 0 ? { uid: 65534 } : {});

    expect(answer.code).toBe('data-dir-not-writable');
    expect(answer.message).toMatch(/cannot be written by this account \(uid \d+\).*EACCES.*--data-dir/);
    expect(readdirSync(path)).toEqual([]);
  });
});
