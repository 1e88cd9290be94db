const EVERY_MS = 200;
const BLOCKS = 30;

/** A bar in a terminal; elsewhere a line for each tenth. On standard error, so that answers can be read by machines. */
export function progressOf(what: string): (done: bigint | number, of: bigint | number) => void {
  let [tenth, shownAt] = [-1, 0];
  return (done, of) => {
    const part = Number(of) === 0 ? 1 : Math.min(1, Number(done) / Number(of));
    if (process.stderr.isTTY) {
      if (part < 1 && performance.now() - shownAt < EVERY_MS) return;
      shownAt = performance.now();
      const full = Math.round(part * BLOCKS);
      const bar = `${'█'.repeat(full)}${'░'.repeat(BLOCKS - full)}`;
      process.stderr.write(`\r${what} ${bar} ${Math.floor(part * 100)} %${part === 1 ? '\n' : ''}`);
    } else if (Math.floor(part * 10) > tenth) {
      tenth = Math.floor(part * 10);
      process.stderr.write(`${what}: ${tenth * 10} %\n`);
    }
  };
}
