import type { Plan, Proposal } from '../answers/care-plan';
import { momentWithDistance } from '../dates';
import { ErrorSummary, Form, SaveButton, TextAreaField } from '../forms';
import type { Names } from '../people-and-agencies';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { AboutSomebodyElse } from './about-somebody-else';
import { may } from './use-plan';
import { wordDifference } from './word-difference';

function OneProposal({ plan, proposal, names, mine }: { plan: Plan; proposal: Proposal; names: Names; mine: boolean }) {
  const accept = useCommand(
    `/api/care-plan/plans/${plan.planId}/proposals/${proposal.proposalId}/accept`,
    'Your words are changed',
  );
  const refuse = useCommand(
    `/api/care-plan/plans/${plan.planId}/proposals/${proposal.proposalId}/refuse`,
    'Your words stay as they are',
  );
  const all = plan.sections.aboutMe.text;
  const { quote, now: there = null } = proposal;
  const now = quote === undefined ? all : (there ?? quote);
  const gone = quote !== undefined && there === null;
  const changed = quote !== undefined && there !== null && there !== quote;
  return (
    <li className="lw-card">
      <h3 className="nhsuk-heading-s">{names.of(proposal.proposedBy)} suggests other words</h3>
      <p className="nhsuk-body-s lw-secondary">{momentWithDistance(proposal.proposedAt)}</p>
      {accept.problem && <ErrorSummary problem={accept.problem} />}
      {refuse.problem && <ErrorSummary problem={refuse.problem} />}
      {gone && <p>The words that this would go in the place of are not there any more.</p>}
      {changed && (
        <p>
          <strong>These words have changed since.</strong> When it was suggested, they were: “{quote}”
        </p>
      )}
      <div className="lw-beside">
        <div>
          <h4 className="nhsuk-heading-xs">{mine ? 'Your words' : 'Their own words'}</h4>
          <p className="lw-words">{now === '' ? '(nothing yet)' : now}</p>
        </div>
        <div>
          <h4 className="nhsuk-heading-xs">Suggested</h4>
          <p className="lw-words">
            {wordDifference(now, proposal.text)
              .filter((piece) => piece.kind !== 'gone')
              .map((piece, at) => (piece.kind === 'new' ? <ins key={at}>{piece.text}</ins> : piece.text))}
          </p>
        </div>
      </div>
      {may(plan, `accept-rewording:${proposal.proposalId}`) ? (
        <>
          {!gone && (
            <SaveButton
              small
              busy={accept.busy}
              onClick={() => void accept.run({}, changed ? { ifMatch: plan.revision } : {})}
            >
              {changed ? 'Use them all the same' : 'Use the suggested words'}
            </SaveButton>
          )}
          <SaveButton small secondary busy={refuse.busy} onClick={() => void refuse.run({})}>
            {mine ? 'Leave my words as they are' : 'Leave the words as they are'}
          </SaveButton>
          {mine && (
            <p className="nhsuk-body-s">
              You do not have to do anything. Your own words stay as they are unless you choose the other ones.
            </p>
          )}
        </>
      ) : (
        <p className="nhsuk-body-s">
          Only the person, or whoever they named to write for them, can take these words. Until then their own stay.
        </p>
      )}
      {(mine || may(plan, 'propose-rewording')) && (
        <AboutSomebodyElse
          path={`/api/care-plan/plans/${plan.planId}/about-somebody-else`}
          entry={{ kind: 'proposal', id: proposal.proposalId }}
          personId={plan.personId}
          about="Suggested words"
          ifMatch={plan.revision}
        />
      )}
    </li>
  );
}

/** Other wordings for the person's own words, each beside the words it would change. */
export function Proposals({ plan, names, mine }: { plan: Plan; names: Names; mine: boolean }) {
  if (plan.sections.aboutMe.proposals.length === 0) return null;
  return (
    <ul className="lw-cards" aria-label="Suggested words">
      {plan.sections.aboutMe.proposals.map((proposal) => (
        <OneProposal key={proposal.proposalId} plan={plan} proposal={proposal} names={names} mine={mine} />
      ))}
    </ul>
  );
}

/** For everybody but the person: suggest, never change. */
export function ProposeWords({ plan }: { plan: Plan }) {
  const [text, keep, drop] = useDraft<string>(`plan:${plan.planId}:proposal`, '');
  const propose = useCommand<{ text: string }>(`/api/care-plan/plans/${plan.planId}/proposals`, 'Suggested');
  const submit = async (): Promise<void> => {
    if (await propose.run({ text })) drop();
  };
  return (
    <details className="nhsuk-details lw-no-print" open={text !== '' ? true : undefined}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Suggest other words</span>
      </summary>
      <div className="nhsuk-details__text">
        <Form problem={propose.problem} onSubmit={() => void submit()}>
          <TextAreaField
            name="text"
            label="How would you put it?"
            hint="These words are the person’s own. They decide whether to use yours."
            value={text}
            onChange={keep}
          />
          <SaveButton small busy={propose.busy} done={propose.answer && 'Suggested'}>
            Suggest
          </SaveButton>
          <button type="button" className="lw-link-button" onClick={() => keep(plan.sections.aboutMe.text)}>
            Start from the words as they are
          </button>
        </Form>
      </div>
    </details>
  );
}
