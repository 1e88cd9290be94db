import { Link } from 'react-router';
import type { DecisionLine } from '../answers/care-plan';
import { dayWithDistance } from '../dates';
import { useQuery } from '../live';
import { Empty, Loaded } from '../page';

type DecisionListProps = { personId: string; decisionAt: (decisionId: string) => string };

/** Every decision about one person: open ones first. */
export function DecisionList({ personId, decisionAt }: DecisionListProps) {
  const decisions = useQuery<DecisionLine[]>(`/api/care-plan/people/${personId}/decisions`, {
    views: ['care-plan'],
    key: personId,
  });
  return (
    <Loaded from={decisions} what="the decisions">
      {(lines) =>
        lines.length === 0 ? (
          <Empty title="No decisions yet">
            <p>
              When something has to be decided together, the question stands here, with what everybody says about it.
            </p>
          </Empty>
        ) : (
          <ul className="lw-cards">
            {[...lines]
              .sort((a, b) =>
                a.status === b.status ? (a.proposedAt < b.proposedAt ? 1 : -1) : a.status === 'open' ? -1 : 1,
              )
              .map((line) => (
                <li key={line.decisionId} className="lw-card">
                  <h2 className="nhsuk-heading-s">
                    <Link to={decisionAt(line.decisionId)}>{line.question}</Link>
                  </h2>
                  <p>{saysWhere(line)}</p>
                </li>
              ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function saysWhere(line: DecisionLine): string {
  if (line.status === 'open') return `Not decided yet. Asked ${dayWithDistance(line.proposedAt)}.`;
  const against =
    line.dissents === 0
      ? ''
      : line.dissents === 1
        ? ' One person did not agree.'
        : ` ${line.dissents} people did not agree.`;
  return `Decided: ${line.outcome ?? ''}. ${line.takenAt === null ? '' : dayWithDistance(line.takenAt)}.${against}`;
}
