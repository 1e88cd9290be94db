import { useParams } from 'react-router';
import type { CarerConcern } from '../answers/carer-concerns';
import { ChoiceField, Form, SaveButton, TextAreaField } from '../forms';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';
import { useNames, usePeople } from '../people-and-agencies';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { CarerStepUp } from '../way-back/carer-step-up';
import { ToldList } from './told-list';

interface Draft {
  words: string;
  mayRead: string;
}
interface Telling {
  words: string;
  mayBeShownToThePerson: boolean;
}

/** Whoever is close may always tell the team something, and is answered. */
export function TellTheTeamPage() {
  const { personId = '' } = useParams();
  const name = usePeople([personId])[0]?.name.split(' ')[0] ?? 'the person';
  const path = `/api/care-plan/people/${personId}/carer-concerns`;
  const told = useQuery<CarerConcern[]>(path, { views: ['care-plan.carer-concerns'], key: personId });
  const names = useNames();
  return (
    <Page
      title={`Tell the team about ${name}`}
      lede={`You can always tell them something, whatever ${name} shows you. They owe you an answer, and the day stands beside what you said. They tell you nothing about ${name} that ${name} has not agreed to.`}
      back={{ to: '/my', label: 'My space' }}
    >
      <CarerStepUp personId={personId} name={name} />
      <Tell path={path} name={name} />
      <h2 className="nhsuk-heading-m">What you told them</h2>
      <Loaded from={told} what="what you told them">
        {(list) =>
          list.length === 0 ? (
            <Empty title="You have told them nothing yet">
              <p>What you say, and what they answer, stays here.</p>
            </Empty>
          ) : (
            <ToldList told={list} names={names} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Tell({ path, name }: { path: string; name: string }) {
  const [draft, keep, drop] = useDraft<Draft>(path, { words: '', mayRead: '' });
  const command = useCommand<Telling>(path, 'The team has it, and an answer is owed to you');
  const submit = async (): Promise<void> => {
    const { words, mayRead } = draft;
    const problems = [
      ...(words.trim() === '' ? [{ field: 'words', problem: 'Say what you want the team to know' }] : []),
      ...(mayRead === '' ? [{ field: 'mayRead', problem: `Choose whether ${name} may read it` }] : []),
    ];
    if (problems.length > 0) command.refuse(problems);
    else if (await command.run({ words, mayBeShownToThePerson: mayRead === 'yes' })) drop();
  };
  return (
    <Form problem={command.problem} onSubmit={() => void submit()} label="Tell the team">
      <TextAreaField
        name="words"
        label="What do you want the team to know?"
        hint="For danger to life, ring 999 now. Nobody reads this at night."
        value={draft.words}
        onChange={(words) => keep({ ...draft, words })}
      />
      <ChoiceField
        name="mayRead"
        label={`May ${name} read that you said this?`}
        value={draft.mayRead}
        onChange={(mayRead) => keep({ ...draft, mayRead })}
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No', hint: 'The team keeps it from their pages, as far as the law lets them' },
        ]}
      />
      <SaveButton busy={command.busy}>Tell the team</SaveButton>
    </Form>
  );
}
