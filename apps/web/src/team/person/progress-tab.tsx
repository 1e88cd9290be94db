import { Page } from '../../page';
import { ProgressBody } from '../../progress/progress-body';
import { WhoCanSeeLink } from '../../sharing/who-can-see-page';
import { useMe } from '../../session';
import { myPlace, WithPlan, type TabProps } from './tab';

export function ProgressTab({ personId, name, plan }: TabProps) {
  const me = useMe();
  return (
    <Page title={`${name}: how it is going`} wide>
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
