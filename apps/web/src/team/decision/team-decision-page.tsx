import { Link, useParams } from 'react-router';
import type { Decision } from '../../answers/decisions';
import { DecisionPage } from '../../decision/decision-page';
import { NeedsFlagOf } from '../../details/needs-flag';
import { dayName, today } from '../../dates';
import { useQuery } from '../../live';
import { usePlan } from '../../plan/use-plan';
import { useMe } from '../../session';
import { myPlace } from '../person/tab';

/** The decision as everybody sees it, with what the team does next. */
export function TeamDecisionPage() {
  const { decisionId = '' } = useParams();
  const me = useMe();
  const { practitioner, name } = me;
  const decision = useQuery<Decision>(`/api/care-plan/decisions/${decisionId}`, { views: ['care-plan'] }).data;
  const plan = usePlan(decision?.personId ?? null).data;
  const isOnTheTeam = plan !== undefined && myPlace(plan, me) !== undefined;
  const back = decision
    ? { to: `/team/people/${decision.personId}/decisions`, label: 'All decisions about this person' }
    : { to: '/team', label: 'Today' };
  return (
    <>
      {decision && <NeedsFlagOf personId={decision.personId} />}
      <DecisionPage
        key={decisionId}
        decisionId={decisionId}
        back={back}
        planAt={(personId) => `/team/people/${personId}`}
        decisionAt={(other) => `/team/decisions/${other}`}
      />
      <p className="lw-print-only">
        Printed by {name}
        {practitioner !== null && `, ${practitioner.agencyName}`}, on {dayName(today())}. Where it says “you”, it means{' '}
        {name}.
      </p>
      {decision && (
        <div className="lw-page lw-no-print">
          {decision.mayBeHandedOver && isOnTheTeam && (
            <p>
              <Link className="nhsuk-button" to={`/team/people/${decision.personId}/hand-over/${decision.decisionId}`}>
                Propose the hand-over
              </Link>
            </p>
          )}
          <button
            type="button"
            className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
            onClick={() => window.print()}
          >
            Print this decision
          </button>
        </div>
      )}
    </>
  );
}
