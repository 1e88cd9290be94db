import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { verifyBundle } from '../../apps/care-verify/src/verify-bundle.mjs';

/** A bundle as a reader holds it, with what they hold it to. */
export interface Case {
  readonly bundle: Uint8Array;
  readonly policy: string;
  /** A checkpoint that the reader saved earlier. */
  readonly last: string | null;
}

/** What a verifier says: its exit code, and what it found (`code file`, in its order). */
export interface Said {
  readonly exit: 0 | 1 | 2;
  readonly found: readonly string[];
}

type Verdict = 'holds' | 'tampered' | 'cannot-tell';
const EXIT: Readonly<Record<Verdict, Said['exit']>> = { holds: 0, tampered: 1, 'cannot-tell': 2 };

const said = (verdict: Verdict, found: readonly (readonly [string, string | null])[]): Said => ({
  exit: EXIT[verdict],
  found: found.map(([code, file]) => (file === null ? code : `${code} ${file}`)),
});

export function careVerify({ bundle, policy, last }: Case): Said {
  const { verdict, problems } = verifyBundle(bundle, policy, { last });
  return said(
    verdict,
    problems.map(({ code, file }) => [code, file] as const),
  );
}

/** The second verifier, in Python and written on its own from the design; it answers in the order in which it is asked. */
export class Twin {
  private readonly waiting: { readonly tell: (answer: Said) => void; readonly fail: (why: Error) => void }[] = [];

  private constructor(private readonly process: ReturnType<typeof Twin.run>) {
    createInterface({ input: process.stdout }).on('line', (line) => {
      const { verdict, found } = JSON.parse(line) as { verdict: Verdict; found: [string, string | null][] };
      this.waiting.shift()?.tell(said(verdict, found));
    });
    process.once('exit', () => {
      for (const { fail } of this.waiting.splice(0)) fail(new Error('The twin ended without an answer.'));
    });
  }

  /** Undefined where there is no Python 3. */
  static start(): Twin | undefined {
    return spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 8))']).status === 0
      ? new Twin(Twin.run())
      : undefined;
  }

  asks({ bundle, policy, last }: Case): Promise<Said> {
    const answer = new Promise<Said>((tell, fail) => this.waiting.push({ tell, fail }));
    const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');
    const asked = { bundle: base64(bundle), policy, last: last === null ? null : base64(last) };
    this.process.stdin.write(`${JSON.stringify(asked)}\n`);
    return answer;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.stdin.end();
    await ended;
  }

  private static run() {
    return spawn('python3', [path.join(__dirname, 'twin'), '--batch'], { stdio: ['pipe', 'pipe', 'inherit'] });
  }
}

export const NO_TWIN = 'The twin in Python was not run: there is no python3 (3.8 or newer) on this machine.';
