/**
 * @typedef {'tampered' | 'cannot-tell'} Doubt
 * @typedef {{ verdict: Doubt, code: string, file: string | null, sentence: string }} Problem
 */

/** Ends a check early. Thrown for what makes every later check pointless. */
export class Stop extends Error {
  /** @param {Doubt} verdict @param {string} code @param {string} sentence @param {string | null} [file] */
  constructor(verdict, code, sentence, file = null) {
    super(sentence);
    /** @type {Problem} */
    this.problem = { verdict, code, file, sentence };
  }
}

/** @param {string} code @param {string} sentence @param {string | null} [file] @returns {Stop} */
export function tampered(code, sentence, file = null) {
  return new Stop('tampered', code, sentence, file);
}

/** @param {string} code @param {string} sentence @param {string | null} [file] @returns {Stop} */
export function cannotTell(code, sentence, file = null) {
  return new Stop('cannot-tell', code, sentence, file);
}

/** @param {string} path @returns {string} */
export function changedSince(path) {
  const [, seq] = /^entries\/([0-9]+)\.leaf$/.exec(path) ?? [];
  const what = seq === undefined ? path : `entry ${seq} (${path})`;
  return `${what} was changed or damaged after it was written.`;
}

/** What was found wrong so far; only the first problem of each file is kept, since the others follow from it. */
export class Findings {
  /** @type {Problem[]} */
  problems = [];
  /** @type {Set<string>} */
  blamed = new Set();

  /** Runs one check and keeps its Stop; null when it stopped. @template T @param {() => T} check @returns {T | null} */
  attempt(check) {
    try {
      return check();
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      this.add(error);
      return null;
    }
  }

  /** @param {Stop} stop */
  add({ problem }) {
    if (problem.file !== null && this.blames(problem.file)) return;
    this.problems.push(problem);
    if (problem.file !== null) this.blamed.add(problem.file);
  }

  /** @param {string} file @returns {boolean} */
  blames(file) {
    return this.blamed.has(file);
  }

  /** @returns {Doubt | null} */
  verdict() {
    if (this.problems.some(({ verdict }) => verdict === 'tampered')) return 'tampered';
    return this.problems.length > 0 ? 'cannot-tell' : null;
  }
}
