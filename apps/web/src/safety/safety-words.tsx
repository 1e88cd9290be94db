import { dayWithDistance } from '../dates';
import type { SafetyPiece } from './safety-plan';

/** The words of a safety plan, large, and when they were written. */
export function SafetyWords({ pieces, writtenAt }: { pieces: readonly SafetyPiece[]; writtenAt: string | null }) {
  return (
    <div className="lw-safety">
      {pieces.map(({ title, text }, n) => (
        <section key={`${title} ${n}`}>
          {title !== null && <h3 className="nhsuk-heading-s">{title}</h3>}
          <p className="lw-words">{text}</p>
        </section>
      ))}
      {writtenAt !== null && <p className="lw-secondary">Written {dayWithDistance(writtenAt)}.</p>}
    </div>
  );
}
