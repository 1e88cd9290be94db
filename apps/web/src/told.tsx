import type { Told } from './answers/intake';
import { dayWithDistance } from './dates';

/** What was agreed about somebody at a huddle, as it was written for them, and who was there. */
export function ToldList({ told }: { told: readonly Told[] }) {
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="told">
      <h2 className="nhsuk-heading-m" id="told">
        What was agreed about you
      </h2>
      <ul className="lw-cards">
        {told.map((one) => (
          <li key={`${one.agreedAt} ${one.words}`} className="lw-card">
            <p className="lw-words">{one.words}</p>
            <p className="lw-secondary">
              {dayWithDistance(one.agreedAt)}. There were: {one.whoWasThere}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
