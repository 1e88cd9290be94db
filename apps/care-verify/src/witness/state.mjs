/** What a witness remembers: of each log the last checkpoint that it co-signed, and what it refused though it was signed. */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../crypto.mjs';
import { hex, utf8 } from '../text.mjs';

const KEPT_REFUSALS = 1_000;

export class WitnessState {
  /** @param {string} folder */
  constructor(folder) {
    this.folder = folder;
    mkdirSync(join(folder, 'refused'), { recursive: true });
    this.lock = join(folder, 'lock');
  }

  /** The note as it was co-signed last. @param {string} origin @returns {Uint8Array | null} */
  last(origin) {
    return readOrNull(join(this.folder, fileOf(origin)));
  }

  /** Durable when it returns. @param {string} origin @param {Uint8Array} note */
  save(origin, note) {
    this.write(this.folder, fileOf(origin), note);
  }

  /** Keeps a request that a log signed and that contradicts what it had shown: evidence. @param {Uint8Array} request */
  keepRefused(request) {
    const folder = join(this.folder, 'refused');
    if (readdirSync(folder).length < KEPT_REFUSALS) this.write(folder, hex(sha256(request)), request);
  }

  release() {
    rmSync(this.lock, { force: true });
  }

  /** Error when another process keeps this folder. */
  take() {
    const holder = Number(new TextDecoder().decode(readOrNull(this.lock) ?? new Uint8Array(0)));
    if (holder > 0 && holder !== process.pid && isRunning(holder)) {
      throw new Error(`process ${holder} keeps ${this.folder} already; if that is no witness, delete ${this.lock}`);
    }
    this.write(this.folder, 'lock', utf8(String(process.pid)));
  }

  /** @param {string} folder @param {string} name @param {Uint8Array} content */
  write(folder, name, content) {
    const temporary = join(folder, `${name}.new`);
    const file = openSync(temporary, 'w', 0o600);
    try {
      writeSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, join(folder, name));
    const directory = openSync(folder, 'r');
    try {
      fsyncSync(directory);
    } finally {
      closeSync(directory);
    }
  }
}

/** @param {string} origin */
function fileOf(origin) {
  return `${hex(sha256(utf8(origin)))}.checkpoint`;
}

/** @param {string} file @returns {Uint8Array | null} */
function readOrNull(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
