import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { canonicalJson } from './canonical-json';

const MAX_FILES = 65_534;
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * The zip of a bundle, with its manifest added. Its form has no freedom: files in order of path, stored uncompressed,
 * dated 1 January 1980, no comments or extra fields, so that every byte follows from the content.
 * RangeError when the bundle would be too large for the verifier.
 */
export function bundleZip(files: ReadonlyMap<string, Uint8Array | string>): Uint8Array {
  const all = new Map([...files].map(([path, content]) => [path, Buffer.from(content)]));
  const manifest = sorted(all).map(([path, bytes]) => ({
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  all.set('manifest.json', Buffer.from(canonicalJson({ v: 1, files: manifest })));
  const total = [...all.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  if (all.size > MAX_FILES || total > MAX_BYTES) {
    throw new RangeError(
      `the bundle would have ${all.size} files and ${total} bytes; at most ${MAX_FILES} and ${MAX_BYTES}: export a smaller range`,
    );
  }
  return zipSync(Object.fromEntries(sorted(all)), { level: 0, mtime: new Date(1980, 0, 1) });
}

function sorted(files: ReadonlyMap<string, Buffer>): [string, Buffer][] {
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1));
}
