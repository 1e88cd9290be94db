import type { Sharing } from '../../answers/sharing';
import { useQuery } from '../../live';
import { Loaded, Page } from '../../page';
import { useNames } from '../../people-and-agencies';
import { Said, type Audience } from '../../sharing/said';
import { Say } from '../../sharing/say';
import { firstName, WithPlan, type TabProps } from './tab';

/** What the person said about who sees what, and where a member records what they said aloud. */
export function SharingTab({ personId, name, plan }: TabProps) {
  const first = firstName(name);
  const names = useNames();
  const sharing = useQuery<Sharing>(`/api/identity/people/${personId}/sharing`, { views: ['identity'], key: personId });
  const carers = plan.data?.team.filter(({ role }) => role === 'carer').map(({ memberId }) => memberId) ?? [];
  const nameOf = ({ audience, audienceId }: Audience): string => {
    if (audience === 'agency') return `Everybody at ${names.agency(audienceId)}`;
    return carers.includes(audienceId) ? 'The carer' : names.inFull(audienceId);
  };
  return (
    <Page
      title={`${name}: who sees what`}
      lede={`${first} says who sees what. When they say it to you, record it here; they see that you did, and can change it.`}
      back={{ to: `/team/people/${personId}/team`, label: `${name}: team` }}
      wide
    >
      <Loaded from={sharing} what={`what ${first} said`}>
        {({ preferences }) => (
          <div className="lw-columns">
            <section aria-labelledby="said">
              <h2 className="nhsuk-heading-m" id="said">
                What {first} said
              </h2>
              <Said preferences={preferences} nameOf={nameOf} names={names} personId={personId} mine={false} />
            </section>
            <WithPlan plan={plan}>
              {(loaded) => <Say personId={personId} plan={loaded} nameOf={nameOf} mine={false} />}
            </WithPlan>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
