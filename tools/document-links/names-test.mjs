/** The name stands as the first argument of it, test or describe, plain or with .each(...) before it, and is not skipped. */
export function namesTest(source, name) {
  const asWritten = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['"`]/g, '\\\\?$&');
  const calls = source.matchAll(new RegExp(`(\\S*?)\\(\\s*(['"\`])${asWritten}\\2\\s*,`, 'g'));
  return [...calls].some(([, callee]) => !/\b(?:skip|todo|xit|xtest|xdescribe)$/.test(callee));
}
