import { Link, useParams } from 'react-router';
import type { HandOver } from '../../answers/care-plan';
import type { Decision } from '../../answers/decisions';
import { dayWithDistance } from '../../dates';
import { useQuery, type Loadable } from '../../live';
import { Empty, Loaded, Page } from '../../page';
import { useMe } from '../../session';
import { ProposeHandOver } from './propose-hand-over';
import { WithPlan, type TabProps } from './tab';

/** Carries out a decision to step down: who receives, by when, and what goes with it. */
export function HandOverTab({ personId, name, plan, handOvers }: TabProps & { handOvers: Loadable<HandOver[]> }) {
  const { decisionId = '' } = useParams();
  const me = useMe();
  const asks = `/team/people/${personId}/asks`;
  const decision = useQuery<Decision>(`/api/care-plan/decisions/${decisionId}`, { views: ['care-plan'] });
  const already = handOvers.data?.some((one) => one.decisionId === decisionId);
  return (
    <Page title={`${name}: propose a hand-over`} back={{ to: asks, label: 'Asks and hand-overs' }} wide>
      <Loaded from={decision} what="the decision">
        {(taken) =>
          !taken.mayBeHandedOver || taken.personId !== personId ? (
            <Empty title="This decision does not lead to a hand-over">
              <p>
                A hand-over carries out a decision that is about a hand-over, has been taken, and says that it goes
                ahead. <Link to={`/team/decisions/${decisionId}`}>Read the decision</Link>
              </p>
            </Empty>
          ) : already ? (
            <Empty title="This decision has led to a hand-over">
              <p>
                <Link to={asks}>See where it stands</Link>. If it was withdrawn, decide together again first.
              </p>
            </Empty>
          ) : me.practitioner === null ? null : (
            <>
              <p>
                It carries out: <Link to={`/team/decisions/${decisionId}`}>{taken.question}</Link>{' '}
                <strong>{taken.outcome}</strong>
                {taken.takenAt !== null && `, decided ${dayWithDistance(taken.takenAt)}`}.
              </p>
              <WithPlan plan={plan}>
                {(loaded) => <ProposeHandOver plan={loaded} decisionId={decisionId} name={name} asks={asks} />}
              </WithPlan>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
