import { Link } from 'react-router';
import { Page } from '../../page';
import { LifeConversationBody } from '../../progress/life-conversation';
import { ProgressBody } from '../../progress/progress-body';
import { WhoCanSeeLink } from '../../sharing/who-can-see-page';
import { useMe } from '../../session';
import { firstName, myPlace, WithPlan, type TabProps } from './tab';

export function ProgressTab({ personId, name, plan }: TabProps) {
  const me = useMe();
  return (
    <Page title={`${name}: how it is going`} wide>
      <p className="lw-no-print">
        <Link to={`/team/people/${personId}/progress/how-life-is`}>Talk with {firstName(name)} about how life is</Link>
      </p>
      <WithPlan plan={plan}>
        {(loaded) => (
          <ProgressBody
            personId={personId}
            goals={loaded.goals}
            editable={myPlace(loaded, me) !== undefined}
            measureAt={(code) => `/team/people/${personId}/progress/${code}`}
          />
        )}
      </WithPlan>
      <WhoCanSeeLink personId={personId} context="outcomes" what="progress" />
    </Page>
  );
}

/** On one screen, with the person; or read afterwards. */
export function LifeTab({ personId, name, plan }: TabProps) {
  const me = useMe();
  return (
    <Page
      title={`${name}: how life is`}
      lede="Sit where both of you see this. Write it as it is said."
      back={{ to: `/team/people/${personId}/progress`, label: `How it is going for ${name}` }}
      wide
    >
      <WithPlan plan={plan}>
        {(loaded) => (
          <LifeConversationBody
            personId={personId}
            plan={loaded}
            editable={myPlace(loaded, me) !== undefined}
            they={firstName(name)}
          />
        )}
      </WithPlan>
      <WhoCanSeeLink personId={personId} context="outcomes" what="progress" />
    </Page>
  );
}
