import { verifyBundle } from 'care-verify';
import type { Asked } from './check-in-worker';

self.addEventListener('message', ({ data: { bundle, policy, last } }: MessageEvent<Asked>) => {
  self.postMessage(verifyBundle(bundle, policy, { last }));
});
