import type { MyDecisions } from '../../answers/decisions';
import { momentWithDistance } from '../../dates';
import { KIND_WORDS } from '../../decision/decision-words';

/** For whoever holds the watch: what one practitioner decided in an emergency, and nobody has ratified in time. */
export function Unratified({ decisions }: { decisions: MyDecisions['unratified'] }) {
  if (decisions.length === 0) return null;
  return (
    <section className="lw-section" aria-labelledby="unratified">
      <h2 className="nhsuk-heading-m" id="unratified">
        Decided in an emergency, and not ratified in time ({decisions.length})
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {decisions.map((one) => (
          <li key={one.decisionId}>
            {KIND_WORDS[one.kind]}, due {momentWithDistance(one.ratifyBy)}
          </li>
        ))}
      </ul>
      <p>The teams see it with the question. Ask them to ratify it, or to put a question that replaces it.</p>
    </section>
  );
}
