import { useState } from 'react';
import type { Need, Needs } from '../answers/identity';
import { dayName, dayWithDistance } from '../dates';
import { ErrorSummary, SaveButton } from '../forms';
import { useReadOnly } from '../read-only';
import { useCommand } from '../use-command';
import { AddNeed } from './add-need';
import { needInWords } from './need-words';
import { NeedsWereMet } from './needs-were-met';

type NeedsPartProps = {
  /** The person, or the member id of a carer. */
  whoseId: string;
  needs: Needs;
  saidAtTheDoor: string | null;
  mine: boolean;
};

/** What somebody needs to read, hear, be understood and be there; whether it was met; when it is asked again. */
export function NeedsPart({ whoseId, needs, saidAtTheDoor, mine }: NeedsPartProps) {
  const at = `/api/identity/communication-needs/${whoseId}`;
  const isReadOnly = useReadOnly();
  return (
    <section className="lw-section" aria-labelledby="needs">
      <h2 className="nhsuk-heading-m" id="needs">
        {mine ? 'What I need' : 'What they need'}
      </h2>
      {saidAtTheDoor !== null && (
        <p>
          Said when they were introduced: “<bdi>{saidAtTheDoor}</bdi>”
        </p>
      )}
      {needs.needs.length === 0 && (
        <p>
          {isReadOnly
            ? 'Nothing is recorded.'
            : mine
              ? 'Nothing is recorded. Tell us how to write to you, ring you or meet you, and everybody on your team sees it first.'
              : 'Nothing is recorded. Ask, and write down what they say; it is then at the top of every page about them.'}
        </p>
      )}
      <ul className="lw-cards">
        {needs.needs.map((need) => (
          <NeedCard key={need.needId} at={at} need={need} />
        ))}
      </ul>
      {!isReadOnly && <AddNeed at={at} mine={mine} />}
      {needs.needs.length > 0 && (
        <>
          <h3 className="nhsuk-heading-s">Was it there?</h3>
          <p>
            Met {times(needs.timesMet)}, <strong>not met {times(needs.timesNotMet)}</strong>.
          </p>
          {needs.contacts.length > 0 && (
            <ul className="nhsuk-list nhsuk-list--bullet">
              {needs.contacts.map((contact) => (
                <li key={contact.contactId}>
                  {dayName(contact.contactOn)}: {contact.met ? 'met' : <strong>not met</strong>}. {contact.how}
                </li>
              ))}
            </ul>
          )}
          {!isReadOnly && <NeedsWereMet at={at} mine={mine} />}
        </>
      )}
    </section>
  );
}

const times = (many: number): string => (many === 1 ? 'once' : many === 0 ? 'never' : `${many} times`);

function NeedCard({ at, need }: { at: string; need: Need }) {
  const isReadOnly = useReadOnly();
  const [asks, ask] = useState(false);
  const about = needInWords(need);
  const review = useCommand<{ isStillSo: boolean }>(`${at}/${need.needId}/review`, 'Saved');
  return (
    <li className="lw-card">
      <h4 className="nhsuk-heading-s">{about}</h4>
      {need.words !== null && need.words !== about && (
        <p className="lw-words">
          “<bdi>{need.words}</bdi>”
        </p>
      )}
      <p className={need.isReviewDue ? 'lw-late' : 'nhsuk-body-s lw-secondary'}>
        {need.isReviewDue ? 'Time to ask again: due ' : 'Asked again '}
        {dayWithDistance(need.reviewOn)}.
      </p>
      {review.problem && <ErrorSummary problem={review.problem} />}
      {isReadOnly ? null : asks || need.isReviewDue ? (
        <div className="lw-presses lw-no-print">
          <SaveButton small secondary busy={review.busy} about={about} onClick={() => void still(true)}>
            Still needed
          </SaveButton>
          <SaveButton small secondary busy={review.busy} about={about} onClick={() => void still(false)}>
            No longer needed
          </SaveButton>
        </div>
      ) : (
        <button type="button" className="lw-link-button lw-no-print" onClick={() => ask(true)}>
          Is this still so?<span className="nhsuk-u-visually-hidden"> {about}</span>
        </button>
      )}
    </li>
  );

  async function still(isStillSo: boolean): Promise<void> {
    if (await review.run({ isStillSo })) ask(false);
  }
}
