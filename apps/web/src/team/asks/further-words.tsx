import type { PersonAsk } from '../../answers/provider-directory';

type Further = Pick<PersonAsk, 'question' | 'questionAnswer'>;

/** What was to be known before an answer, and what was answered. */
export function FurtherWords({ ask, waits }: { ask: Further; waits: string }) {
  if (ask.question === null) return null;
  return (
    <dl className="nhsuk-body-s">
      <dt>
        <strong>They need to know first</strong>
      </dt>
      <dd className="lw-words">{ask.question}</dd>
      <dt>
        <strong>Answered</strong>
      </dt>
      <dd className="lw-words">{ask.questionAnswer ?? waits}</dd>
    </dl>
  );
}

/** Who says they answered, by a link: nobody has made sure of it. */
export const byLink = ({ linkName, linkGroup }: Pick<PersonAsk, 'linkName' | 'linkGroup'>): string | null =>
  linkName === null ? null : `${linkName} of ${linkGroup ?? 'the group'}, by link`;
