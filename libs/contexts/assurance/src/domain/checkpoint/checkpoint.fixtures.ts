import type { CheckpointSigned, CheckpointWitnessed } from './checkpoint.events';

export const signed = (change: Partial<CheckpointSigned['data']> = {}): CheckpointSigned => ({
  type: 'CheckpointSigned',
  data: {
    size: 7,
    root: 'AmeJRuGp0fXjD5Mbv4cyNnGe0RfCV4xjo7zSGiSSZ9M=',
    origin: 'log.example/care',
    checkpoint: 'log.example/care\n7\nAmeJRuGp0fXjD5Mbv4cyNnGe0RfCV4xjo7zSGiSSZ9M=\n\n— log.example/care AAAA\n',
    signedAt: '2026-03-02T09:05:00.000Z',
    ...change,
  },
});

export const witnessed = (change: Partial<CheckpointWitnessed['data']> = {}): CheckpointWitnessed => ({
  type: 'CheckpointWitnessed',
  data: {
    size: 7,
    witness: 'listeners',
    cosignature: '— listeners.example/witness AAAA\n',
    witnessedAt: '2026-03-02T09:05:01.000Z',
    ...change,
  },
});
