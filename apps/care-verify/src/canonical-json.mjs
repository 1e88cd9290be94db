/** RFC 8785, read and written: a file is accepted only when writing its value again gives the same bytes. */
import { fromUtf8 } from './text.mjs';

const MAX_DEPTH = 64;

/** @param {unknown} value @param {number} [depth] @returns {string} */
export function canonical(value, depth = 0) {
  if (depth > MAX_DEPTH) throw new TypeError('nested too deeply');
  if (typeof value === 'string') {
    if (!isWellFormed(value)) throw new TypeError('half of a surrogate pair');
    return JSON.stringify(value);
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('not a finite number');
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`JSON has no ${typeof value}`);
  const object = /** @type {Record<string, unknown>} */ (value);
  const names = Object.keys(object).sort();
  return `{${names.map((name) => `${canonical(name)}:${canonical(object[name], depth + 1)}`).join(',')}}`;
}

/** The value of a canonical JSON file, or undefined when the bytes are anything else. @param {Uint8Array} bytes @returns {unknown} */
export function parseCanonical(bytes) {
  const text = fromUtf8(bytes);
  if (text === null) return undefined;
  try {
    const value = JSON.parse(text);
    return canonical(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A plain object with exactly these members, some optional. @param {unknown} value @param {string[]} members @param {string[]} [optional] @returns {value is Record<string, unknown>} */
export function hasShape(value, members, optional = []) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const names = Object.keys(value);
  return members.every((m) => names.includes(m)) && names.every((n) => members.includes(n) || optional.includes(n));
}

/** @param {string} text @returns {boolean} */
function isWellFormed(text) {
  for (const symbol of text) {
    const code = symbol.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) return false;
  }
  return true;
}
