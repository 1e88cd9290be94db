import type { Verification } from 'care-verify';

export type Asked = { bundle: Uint8Array; policy: string; last: Uint8Array | null };

/** The verifier in a thread of its own, so that the page stays alive while a long record is checked. Nothing is sent anywhere. */
export function checkInWorker(asked: Asked): Promise<Verification> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Verification>) => {
      resolve(data);
      worker.terminate();
    };
    worker.onerror = () => {
      reject(new Error('The check could not be run in this browser.'));
      worker.terminate();
    };
    worker.postMessage(asked);
  });
}
