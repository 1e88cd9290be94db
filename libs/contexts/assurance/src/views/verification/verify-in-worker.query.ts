import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Verification } from 'care-verify';

const RUN = `
const { parentPort, workerData: { verifier, bundle, policy } } = require('node:worker_threads');
import(verifier).then(({ verifyBundle }) => parentPort.postMessage(verifyBundle(bundle, policy)));
`;

/** The verifier in a thread of its own: the whole record takes it a second or more, in which nobody else should wait. */
export function verifyInWorker(bundle: Uint8Array, policy: string): Promise<Verification> {
  return new Promise((resolve, reject) => {
    const verifier = pathToFileURL(require.resolve('care-verify')).href;
    const worker = new Worker(RUN, { eval: true, workerData: { verifier, bundle, policy } });
    worker.once('message', resolve);
    worker.once('error', reject);
    // After a message this changes nothing any more.
    worker.once('exit', () => reject(new Error('The verifier ended without an answer.')));
  });
}
