import type { HuddleBoard } from '../../answers/huddle';
import { CorrectDeath } from '../person/record-death';

/** Of whom it is recorded that they have died, so that a mistake can be put right. */
export function WhoDied({ died, holds }: { died: HuddleBoard['died']; holds: boolean }) {
  if (died.length === 0) return null;
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Recorded as having died ({died.length})</span>
      </summary>
      <div className="nhsuk-details__text">
        <ul className="lw-cards">
          {died.map(({ introductionId, name }) => (
            <li key={introductionId} className="lw-card">
              <h3 className="nhsuk-heading-s">
                <bdi>{name}</bdi>
              </h3>
              {holds && <CorrectDeath introductionId={introductionId} name={name} />}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
