import type { CardClock as Clock } from '../../answers/huddle';
import { missingSinceInWords } from '../../clocks/clock-words';

/** Of the four that stop the clock, which are missing and for how long. */
export function CardClock({ clock, today }: { clock: Clock | null; today: string }) {
  return clock === null ? (
    <p className="lw-secondary">The clock has stopped: all four are recorded.</p>
  ) : (
    <p>{missingSinceInWords(clock, today)}</p>
  );
}
