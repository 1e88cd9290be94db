import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { lstat, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

interface Candidate {
  readonly executablePath: string;
  readonly env?: Readonly<Record<string, string>>;
}
type Found = Candidate | undefined;
interface Way {
  readonly name: string;
  readonly find: () => Found | Promise<Found>;
}

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

const WAYS: readonly Way[] = [
  { name: 'CHROME_PATH', find: () => at(process.env['CHROME_PATH'] ?? '') },
  ...INSTALLED.map((path) => ({ name: path, find: () => (existsSync(path) ? at(path) : undefined) })),
  { name: '@sparticuz/chromium', find: unpacked },
];

const at = (executablePath: string): Found => (executablePath === '' ? undefined : { executablePath });

/**
 * A browser: the one that CHROME_PATH names, else an installed Chromium or Chrome, else the one from the npm package.
 * Throws one line that says what was tried and how each failed.
 */
export async function openBrowser(): Promise<Browser> {
  const tried: string[] = [];
  for (const { name, find } of WAYS) {
    try {
      const found = await find();
      if (found === undefined) continue;
      const { executablePath, env } = found;
      return await chromium.launch({ executablePath, args: FLAGS, env: { ...environment(), ...env } });
    } catch (error) {
      tried.push(`${name} (${reason(error)})`);
    }
  }
  throw new Error(`No browser starts here. Tried: ${tried.join('; ')}. Set CHROME_PATH to a Chromium or Chrome.`);
}

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

/** The first line that names a cause: the launcher says first that it failed, and only then why. */
function reason(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n').map((line) => line.trim());
  return lines.find((line) => /error while|ENOENT|EACCES|ENOSPC|cannot|denied|Failed to/i.test(line)) ?? lines[0] ?? '';
}

/** Unpacked once for each user and version; a half-unpacked one is never seen, because it is renamed when whole. */
async function unpacked(): Promise<Found> {
  const user = process.getuid?.() ?? 'anyone';
  const home = join(tmpdir(), `living-well-chromium-${await packagedVersion()}-${user}`);
  if (!existsSync(home)) await unpackTo(home);
  if (typeof user === 'number' && (await lstat(home)).uid !== user) throw new Error(`${home} is somebody else’s`);
  return {
    executablePath: join(home, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(home, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  };
}

async function unpackTo(home: string): Promise<void> {
  const fresh = await mkdtemp(`${home}-`);
  try {
    await promisify(execFile)(process.execPath, [resolve(__dirname, 'unpack-chromium.mjs')], {
      env: { ...environment(), TMPDIR: fresh },
    });
    await rename(fresh, home);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    // Somebody else was quicker.
    if (!existsSync(home)) throw error;
  }
}

async function packagedVersion(): Promise<string> {
  const about = join(dirname(require.resolve('@sparticuz/chromium')), '../../package.json');
  return (JSON.parse(await readFile(about, 'utf8')) as { version: string }).version;
}
