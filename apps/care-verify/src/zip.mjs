/**
 * A zip reader that trusts nothing: every local header must agree with the central directory, members must follow each
 * other without gaps, names must be plain relative paths, and sizes are capped before anything is inflated.
 */
import { inflate } from './crypto.mjs';
import { cannotTell, changedSince, tampered } from './findings.mjs';
import { printable, sameBytes, utf8 } from './text.mjs';

export const MAX_ZIP_BYTES = 320 * 1024 * 1024;
const MAX_MEMBER_BYTES = 16 * 1024 * 1024;
const MAX_CONTENT_BYTES = 256 * 1024 * 1024;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const STORED = 0;
const DEFLATED = 8;
const DATED_1980 = 0x00210000;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** @param {Uint8Array} bytes @returns {number} */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** @typedef {{ path: string, flags: number, method: number, crc: number, packed: number, size: number, offset: number }} Member */

/**
 * Reads all members. A Stop is thrown for what makes the file unreadable; a member that is damaged goes to `findings`
 * and is left out.
 * @param {Uint8Array} zip @param {import('./findings.mjs').Findings} findings @returns {Map<string, Uint8Array>}
 */
export function readZip(zip, findings) {
  if (zip.length > MAX_ZIP_BYTES) {
    throw cannotTell('zip-too-large', `the file is larger than ${MAX_ZIP_BYTES} bytes; ask for a smaller range.`);
  }
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const members = readDirectory(view);
  /** @type {Map<string, Uint8Array>} */
  const files = new Map();
  let [at, total] = [0, 0];
  for (const member of members) {
    total += member.size;
    if (member.size > MAX_MEMBER_BYTES || total > MAX_CONTENT_BYTES)
      throw damaged('its contents are implausibly large');
    const end = checkLocalHeader(view, member, at);
    const packed = zip.subarray(end - member.packed, end);
    const content = member.method === DEFLATED ? inflate(packed, member.size) : packed;
    if (content && content.length === member.size && crc32(content) === member.crc) files.set(member.path, content);
    else findings.add(tampered('file-changed', changedSince(member.path), member.path));
    at = end;
  }
  if (at !== view.getUint32(zip.length - 6, true)) throw damaged('it has bytes between its files and its directory');
  return files;
}

/**
 * The one way in which a bundle may be zipped: stored, dated 1 January 1980, in order of path, nothing optional.
 * @param {Map<string, Uint8Array>} files @returns {Uint8Array}
 */
export function writeZip(files) {
  const paths = [...files.keys()].sort();
  const contents = paths.map((path) => files.get(path) ?? new Uint8Array(0));
  const names = paths.map(utf8);
  const namesLength = names.reduce((sum, name) => sum + name.length, 0);
  const directory = 30 * paths.length + namesLength + contents.reduce((sum, content) => sum + content.length, 0);
  const zip = new Uint8Array(directory + 46 * paths.length + namesLength + END_BYTES);
  const view = new DataView(zip.buffer);
  let [at, entry] = [0, directory];
  contents.forEach((content, i) => {
    const name = names[i] ?? new Uint8Array(0);
    const offset = at;
    /** @param {number} from The fields that both headers have. */
    const shared = (from) => {
      view.setUint16(from, 20, true);
      view.setUint32(from + 6, DATED_1980, true);
      view.setUint32(from + 10, crc32(content), true);
      view.setUint32(from + 14, content.length, true);
      view.setUint32(from + 18, content.length, true);
      view.setUint16(from + 22, name.length, true);
    };
    view.setUint32(at, LOCAL, true);
    shared(at + 4);
    zip.set(name, at + 30);
    zip.set(content, at + 30 + name.length);
    at += 30 + name.length + content.length;
    view.setUint32(entry, CENTRAL, true);
    view.setUint16(entry + 4, 20, true);
    shared(entry + 6);
    view.setUint32(entry + 42, offset, true);
    zip.set(name, entry + 46);
    entry += 46 + name.length;
  });
  view.setUint32(entry, END, true);
  view.setUint16(entry + 8, paths.length, true);
  view.setUint16(entry + 10, paths.length, true);
  view.setUint32(entry + 12, entry - directory, true);
  view.setUint32(entry + 16, directory, true);
  return zip;
}

/**
 * Refuses a zip whose content is intact but whose wrapping is not the one form there is.
 * @param {Uint8Array} zip @param {Map<string, Uint8Array>} files
 */
export function checkWrapping(zip, files) {
  if (sameBytes(zip, writeZip(files))) return;
  throw tampered(
    'repacked',
    'the zip file itself was changed after it was written (a date, a setting or the packing of it). ' +
      'If somebody only opened it and zipped it again, ask for the original file.',
  );
}

/** @param {DataView} view @returns {Member[]} */
function readDirectory(view) {
  const end = view.byteLength - END_BYTES;
  const startsAsZip = view.byteLength >= 4 && view.getUint32(0, true) === LOCAL;
  if (end < 0 || view.getUint32(end, true) !== END) {
    if (!startsAsZip) throw cannotTell('not-a-bundle', 'this file is not an audit bundle (it is not a zip file).');
    throw cannotTell('zip-cut-short', 'the bundle is cut short or its end was changed; fetch it again.');
  }
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (at + view.getUint32(end + 12, true) !== end) throw damaged('its directory is not where it should be');
  /** @type {Member[]} */
  const members = [];
  const seen = new Set();
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw damaged('its directory is broken');
    const next =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged('its directory is broken');
    const member = {
      path: memberPath(view, at + 46, view.getUint16(at + 28, true)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (member.method !== STORED && member.method !== DEFLATED) throw damaged('it is packed in an unknown way');
    if (member.flags !== 0) throw damaged('it is encrypted or packed in another way than bundles are');
    if (seen.has(member.path))
      throw tampered('zip-name-twice', `the zip holds two files named ${member.path}.`, member.path);
    seen.add(member.path);
    members.push(member);
    at = next;
  }
  if (at !== end) throw damaged('its directory is broken');
  return members;
}

/** @param {DataView} view @param {number} at @param {number} length @returns {string} */
function memberPath(view, at, length) {
  const path = String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, Math.min(length, 200)));
  const parts = path.split('/');
  if (length > 200 || !/^[A-Za-z0-9._/-]+$/.test(path) || parts.some((part) => /^\.*$/.test(part))) {
    throw tampered('zip-path', `the zip holds a file with an unsafe name (${printable(path)}).`);
  }
  return path;
}

/** Compares the local header at `at` with the directory; gives the end of the member. @param {DataView} view @param {Member} member @param {number} at @returns {number} */
function checkLocalHeader(view, member, at) {
  if (member.offset !== at || at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) {
    throw damaged(`${member.path} is not where its directory says`, member.path);
  }
  const nameLength = view.getUint16(at + 26, true);
  const end = at + 30 + nameLength + view.getUint16(at + 28, true) + member.packed;
  const agrees =
    end <= view.byteLength &&
    nameLength === member.path.length &&
    memberPath(view, at + 30, nameLength) === member.path &&
    view.getUint16(at + 6, true) === member.flags &&
    view.getUint16(at + 8, true) === member.method &&
    view.getUint32(at + 14, true) === member.crc &&
    view.getUint32(at + 18, true) === member.packed &&
    view.getUint32(at + 22, true) === member.size;
  if (!agrees) throw damaged(`the two descriptions of ${member.path} in it differ`, member.path);
  return end;
}

/** @param {string} how @param {string | null} [file] */
function damaged(how, file = null) {
  return tampered('zip-damaged', `the zip file was changed or damaged after it was written: ${how}.`, file);
}
