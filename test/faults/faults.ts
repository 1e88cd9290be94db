import { bringAboutOverKafka } from './kafka-faults';
import type { Of, Scene } from './scene';
import type { Fault } from './schedule';
import { otherName } from './schedule';
import { within } from './worker-process';

const LEFT_ALONE_AFTER_MS = 20_000;

/** Brings each kind of fault about, and whatever of it has to be put right again for the work to go on. */
const bringAbout: { readonly [Kind in Fault['kind']]: (scene: Scene, fault: Of<Kind>) => Promise<void> } = {
  async failpoint({ workers, chance }, { at, name, passing }) {
    const worker = workers[at];
    if (worker.isRunning) {
      await worker.makesProgress(chance.between(1, 10));
      await worker.kill();
    }
    await worker.start({ name, passing });
    // What only one of both does at a time may be the other's for long.
    const leftAlone = setTimeout(() => workers[otherName(at)].signal('SIGSTOP'), LEFT_ALONE_AFTER_MS);
    try {
      await worker.dies();
    } finally {
      clearTimeout(leftAlone);
      workers[otherName(at)].signal('SIGCONT');
    }
  },
  async kill({ workers }, { at, after }) {
    await workers[at].makesProgress(after);
    await workers[at].kill();
  },
  async pause({ workers, database }, { at, outliving, during }) {
    const [paused, other] = [workers[at], workers[otherName(at)]];
    paused.signal('SIGSTOP');
    await other.makesProgress(during);
    if (outliving) {
      database.lines[at].cutAll();
      await other.makesProgress(during);
    }
    paused.signal('SIGCONT');
  },
  async cut({ database }, { at, what, text }) {
    const line = database.lines[at];
    const before = line.cutSoFar;
    line.cutNext(what, text);
    await within(line.untilCut(before + 1), () => `"${text}" to pass, to be cut there`);
  },
  async 'cut-after'({ database }, { at, direction, bytes }) {
    const line = database.lines[at];
    const before = line.cutSoFar;
    line.cutAfter(direction, bytes);
    await within(line.untilCut(before + 1), () => `${bytes} bytes to pass ${direction}`);
  },
  async 'cut-all'({ database, workers }, { at, after }) {
    await workers[at].makesProgress(after);
    database.lines[at].cutAll();
  },
  async vanish({ database, workers }, { at, after }) {
    await workers[at].makesProgress(after);
    database.lines[at].vanish();
  },
  async hold({ database, workers }, { at, thenCut, during }) {
    database.lines[at].hold();
    await workers[otherName(at)].makesProgress(during);
    if (thenCut) database.lines[at].cutAll();
    database.lines[at].restore();
  },
  async slow({ database, workers }, { at, milliseconds, during }) {
    database.lines[at].slow(milliseconds);
    await workers[otherName(at)].makesProgress(during);
    database.lines[at].restore();
  },
  async database({ database, workers }, { signal, after }) {
    await workers.first.makesProgress(after);
    await database.crash(signal);
  },
  async 'database-process'({ database, workers }, { after }) {
    await workers.second.makesProgress(after);
    await database.killOneOfItsProcesses();
  },
  async terminate({ database, workers }, { connections, after }) {
    await workers.first.makesProgress(after);
    await database.terminate(connections);
  },
  lock: ({ database }, { table }) => within(database.lockUntilSomebodyWaits(table), () => `anybody to need ${table}`),
  messages: ({ messages }, { window, poisoned }) => messages.disturb(window, poisoned),
  ...bringAboutOverKafka,
};

export async function inject(scene: Scene, fault: Fault): Promise<void> {
  const bring = bringAbout[fault.kind] as (on: Scene, what: Fault) => Promise<void>;
  await bring(scene, fault);
}
