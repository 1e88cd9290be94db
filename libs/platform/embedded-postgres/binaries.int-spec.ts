import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findNativeDirectory, prepareBinaries } from './binaries';
import { Scene } from './fixtures/scene';

const asRoot = process.getuid?.() === 0;
const account = asRoot ? { uid: 65534, gid: 65534 } : undefined;
const DATA_DIR = `/a data directory of process ${process.pid}`;
let scene: Scene;
let native: string;

beforeEach(() => {
  scene = new Scene();
  native = join(scene.directory(), 'native');
  // As npm unpacks it, which is without symbolic links; and without what the test does not need.
  const installed = findNativeDirectory();
  const wanted = /^(|bin|bin\/postgres|bin\/initdb|lib|lib\/[^/]*\.so.*|share|pg-symlinks\.json)$/;
  const filter = (path: string): boolean => wanted.test(relative(installed, path)) && !lstatSync(path).isSymbolicLink();
  cpSync(installed, native, { recursive: true, filter });
});
afterEach(() => scene.clear());

function versionIn(directory: string): string {
  const program = join(directory, 'bin', 'postgres');
  return execFileSync(program, ['--version'], { cwd: '/', encoding: 'utf8', stdio: 'pipe', ...account });
}

describe('the programs of PostgreSQL', () => {
  it('are used where they are installed, once their links are made', () => {
    expect(() => versionIn(native)).toThrow('shared libraries');

    const binaries = prepareBinaries(native, DATA_DIR, account);

    expect(binaries.directory).toBe(native);
    expect(versionIn(native)).toContain('18.4');
  });

  it('are copied, for as long as they are needed, when they cannot be used where they are', () => {
    // The account that stands in for root cannot pass here, and an ordinary account cannot make links.
    const closed = asRoot ? join(native, '..') : join(native, 'lib');
    chmodSync(closed, asRoot ? 0o700 : 0o555);

    const first = prepareBinaries(native, DATA_DIR, account);
    rmSync(join(first.directory, 'bin', 'postgres'));
    mkdirSync(join(first.directory, 'left behind'));
    const second = prepareBinaries(native, DATA_DIR, account);
    chmodSync(closed, 0o755);

    const version = versionIn(second.directory);
    const names = readdirSync(second.directory);
    second.remove();

    expect(second.directory).not.toBe(native);
    expect(second.directory).toBe(first.directory);
    expect(names).not.toContain('left behind');
    expect(version).toContain('18.4');
    expect(lstatSync(second.directory, { throwIfNoEntry: false })).toBeUndefined();
  });
});
