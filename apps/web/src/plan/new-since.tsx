import type { Plan } from '../answers/care-plan';
import { momentWithDistance } from '../dates';
import type { Names } from '../people-and-agencies';
import { changeWords } from './detail-words';
import type { Voice } from './plan-words';
import type { WhatIsNew } from './use-what-is-new';

type NewProps = { plan: Plan; voice: Voice; names: Names; news: WhatIsNew };

/** Where on the page a change is. */
const placeOf = ({ kind, id, field }: WhatIsNew['changes'][number]): string =>
  kind === 'section' || (kind === 'safety-line' && field !== 'taken-out') ? id : kind === 'plan' ? 'when-harder' : kind === 'safety-line' ? 'safety-lines' : id; // prettier-ignore

/** What others changed since the reader looked, each with who and when, and the way to it. */
export function NewSince({ plan, voice, names, news }: NewProps) {
  if (news.changes.length === 0) return null;
  return (
    <section className="lw-new-since lw-no-print" aria-labelledby="new-since">
      <h2 className="nhsuk-heading-s" id="new-since">
        Changed since you looked
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {news.changes.map((change) => (
          <li key={`${change.kind} ${change.id} ${change.field}`}>
            <a href={`#${placeOf(change)}`}>
              {names.of(change.by)} {changeWords(plan, change, voice)}
            </a>
            {change.at !== null && `, ${momentWithDistance(change.at)}`}
          </li>
        ))}
      </ul>
      <button type="button" className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" onClick={news.seen}>
        I have read these
      </button>
    </section>
  );
}

/** The mark on an entry that others changed. */
export function NewMark({ of, plan, voice, names }: { of: WhatIsNew['changes'] } & Omit<NewProps, 'news'>) {
  return of.map((change) => (
    <p key={change.field} className="nhsuk-body-s lw-new-mark lw-no-print">
      <strong>New:</strong> {names.of(change.by)} {changeWords(plan, change, voice)}
      {change.at !== null && `, ${momentWithDistance(change.at)}`}
    </p>
  ));
}
