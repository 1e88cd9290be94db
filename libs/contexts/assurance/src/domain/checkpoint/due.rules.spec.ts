import { checkpointIsDue, isAboutTheLog } from './due.rules';

const at = (time: string) => `2026-03-02T${time}.000Z`;
const due = (lastSignedAt: string | null, oldestUnsignedAt: string | null, now: string) =>
  checkpointIsDue({ lastSignedAt, oldestUnsignedAt }, new Date(at(now)));

describe('when a checkpoint is due', () => {
  it('is never, while nothing waits', () => {
    expect(due(null, null, '23:00:00')).toBe(false);
    expect(due(at('09:00:00'), null, '23:00:00')).toBe(false);
  });

  it('is five minutes after the last one, however young what waits is', () => {
    expect(due(at('09:00:00'), at('09:04:59'), '09:04:59')).toBe(false);
    expect(due(at('09:00:00'), at('09:04:59'), '09:05:00')).toBe(true);
  });

  it('is five minutes after the first event, when nothing was ever signed', () => {
    expect(due(null, at('09:00:00'), '09:04:59')).toBe(false);
    expect(due(null, at('09:00:00'), '09:05:00')).toBe(true);
  });

  it.each([
    ['CheckpointSigned', 'checkpoint-7', true],
    ['CheckpointSigned.v2', 'checkpoint-7', true],
    ['RecordViewed', 'assuranceView-1', true],
    ['RecordViewed', 'carePlanView-1', false],
    ['PersonAtRiskOfBeingLost', 'watch-1', false],
    ['CheckpointSignedOff', 'other-1', false],
  ])('is not hastened by the log itself: %s of %s (%s)', (type, stream, itself) => {
    expect(isAboutTheLog({ type, stream })).toBe(itself);
  });
});
