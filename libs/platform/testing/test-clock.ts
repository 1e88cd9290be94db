import type { Clock } from '../event-store/command-context';

/** A clock that stands still until it is told otherwise. */
export class TestClock implements Clock {
  private milliseconds: number;

  /** `start` is a date or an ISO 8601 instant. */
  constructor(start: Date | string = '2026-01-05T09:00:00.000Z') {
    this.milliseconds = instant(start);
  }

  now(): Date {
    return new Date(this.milliseconds);
  }

  /** Moves to a date or an ISO 8601 instant, forwards or backwards. */
  set(to: Date | string): void {
    this.milliseconds = instant(to);
  }

  advance(milliseconds: number): void {
    this.milliseconds += milliseconds;
  }
}

function instant(moment: Date | string): number {
  const milliseconds = new Date(moment).getTime();
  if (Number.isNaN(milliseconds))
    throw new Error(`"${String(moment)}" is not an instant; give one such as 2026-01-05T09:00:00.000Z.`);
  return milliseconds;
}
