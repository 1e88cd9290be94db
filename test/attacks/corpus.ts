/** One try to get in where one should not; or, as a control, the same done right, so that the corpus can fail. */
export interface Try {
  readonly name: string;
  readonly isControl?: boolean;
  /** Whether it got in. */
  run(): Promise<boolean>;
}

export interface CorpusReport {
  readonly corpus: string;
  readonly attempts: number;
  /** Attacks that got in. */
  readonly succeeded: readonly string[];
  readonly controls: number;
  /** What was right and was refused all the same. */
  readonly controlsRefused: readonly string[];
}

/** A kind of attack: its tries, made over something that it starts and stops itself. */
export interface Corpus {
  readonly name: string;
  tries(): Promise<{ readonly tries: readonly Try[]; stop(): Promise<void> }>;
}

/** Makes every try of a corpus one after the other, or of its attacks every so many. */
export async function runCorpus({ name, tries: start }: Corpus, every = 1): Promise<CorpusReport> {
  const { tries: all, stop } = await start();
  const tries = all.filter(({ isControl }, at) => isControl === true || at % every === 0);
  const [succeeded, controlsRefused]: [string[], string[]] = [[], []];
  try {
    for (const one of tries) {
      const gotIn = await one.run();
      if (one.isControl === true && !gotIn) controlsRefused.push(one.name);
      if (one.isControl !== true && gotIn) succeeded.push(one.name);
    }
  } finally {
    await stop();
  }
  const controls = tries.filter(({ isControl }) => isControl === true).length;
  return { corpus: name, attempts: tries.length - controls, succeeded, controls, controlsRefused };
}

export const isHeld = ({ succeeded, controls, controlsRefused }: CorpusReport): boolean =>
  succeeded.length === 0 && controls > 0 && controlsRefused.length === 0;
