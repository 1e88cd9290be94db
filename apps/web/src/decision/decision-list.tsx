import { Link } from 'react-router';
import type { DecisionLine } from '../answers/decisions';
import { dayWithDistance } from '../dates';
import { useQuery } from '../live';
import { Empty, Loaded } from '../page';

type DecisionListProps = { personId: string; decisionAt: (decisionId: string) => string };

/** What still waits for somebody comes first. */
const ORDER: readonly DecisionLine['status'][] = ['to-be-ratified', 'open', 'taken', 'lapsed', 'withdrawn'];

/** Every decision about one person, and what of it is late. */
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
                a.status === b.status
                  ? a.proposedAt < b.proposedAt
                    ? 1
                    : -1
                  : ORDER.indexOf(a.status) - ORDER.indexOf(b.status),
              )
              .map((line) => (
                <li key={line.decisionId} className="lw-card">
                  <h2 className="nhsuk-heading-s">
                    <Link to={decisionAt(line.decisionId)}>{line.question}</Link>
                  </h2>
                  <p>{saysWhere(line)}</p>
                  {line.late.map((late) => (
                    <p key={late}>
                      <strong>{lateWords(line)[late]}</strong>
                    </p>
                  ))}
                </li>
              ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function saysWhere(line: DecisionLine): string {
  const outcome = line.outcome ?? '';
  switch (line.status) {
    case 'open': {
      const until = line.decideBy === null ? '' : ` To be decided by ${dayWithDistance(line.decideBy)}.`;
      return `Not decided yet. Asked ${dayWithDistance(line.proposedAt)}.${until}`;
    }
    case 'withdrawn':
      return 'Taken back by whoever asked. Nothing was decided.';
    case 'lapsed':
      return 'Nobody decided it by its day, so it is over.';
    case 'to-be-ratified':
      return `Decided in an emergency by one practitioner: ${outcome}. The others have not ratified it yet.`;
    case 'taken':
      return saysTaken(line, outcome);
  }
}

function saysTaken(line: DecisionLine, outcome: string): string {
  const against =
    line.dissents === 0
      ? ''
      : line.dissents === 1
        ? ' One person did not agree.'
        : ` ${line.dissents} people did not agree.`;
  const when = line.takenAt === null ? '' : dayWithDistance(line.takenAt);
  const emergency = line.inEmergency ? ' First in an emergency, ratified afterwards.' : '';
  const done =
    line.supersededBy !== null
      ? ' Another decision has replaced it.'
      : line.implementation === 'implemented'
        ? ' Done.'
        : line.implementation === 'not-implemented'
          ? ' It was not done.'
          : '';
  return `Decided: ${outcome}. ${when}.${emergency}${against}${done}`;
}

const lateWords = (line: DecisionLine): Record<DecisionLine['late'][number], string> => ({
  positions: `Not everybody has said where they stand. That was owed by ${dayWithDistance(line.answerBy ?? '')}.`,
  ratification: 'It should have been ratified by now.',
  implementation: `It should have been done by ${dayWithDistance(line.implementBy ?? '')}.`,
  review: `It should have been looked at again by ${dayWithDistance(line.reviewOn ?? '')}.`,
});
