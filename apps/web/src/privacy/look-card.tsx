import type { LookToReview } from '../answers/identity';
import { momentWithDistance } from '../dates';
import { OutcomeForm } from './outcome-form';
import { RULE_WORDS } from './privacy-words';

const OUTCOMES = [
  { value: 'in-order', label: 'It was in order' },
  { value: 'explained', label: 'It should not have been, and there is a good explanation' },
  { value: 'reminded', label: 'We reminded them of the rules' },
  { value: 'breach', label: 'It was a breach, and has been reported as one' },
];

export function LookCard({ look }: { look: LookToReview }) {
  const about = `${look.memberName ?? 'somebody'} looking at the record of ${look.personName ?? 'somebody'}`;
  return (
    <li className="lw-card">
      <p className="lw-card__main">
        {look.memberName ?? 'Somebody'} looked at the record of {look.personName ?? 'somebody'}
      </p>
      <p>{momentWithDistance(look.viewedAt)}</p>
      <p>Worth a question because:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {look.rules.map((rule) => (
          <li key={rule}>{RULE_WORDS[rule] ?? rule.replaceAll('-', ' ')}</li>
        ))}
      </ul>
      {look.isYours ? (
        <p>You looked yourself: somebody else reviews it.</p>
      ) : (
        <OutcomeForm
          path={`/api/identity/looks-to-review/${look.lookId}/outcome`}
          draft={`look-review:${look.lookId}`}
          about={about}
          choices={OUTCOMES}
        />
      )}
    </li>
  );
}
