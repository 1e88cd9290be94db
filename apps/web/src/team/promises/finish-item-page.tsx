import { useParams } from 'react-router';
import { Link } from 'react-router';
import type { IntakePromise } from '../../answers/intake';
import { Form, SaveButton, TextAreaField } from '../../forms';
import { useQuery } from '../../live';
import { Empty, Loaded, Page } from '../../page';
import { usePeople } from '../../people-and-agencies';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { whenDue } from './promised';

/** What came of what a huddle agreed, said by its owner. */
export function FinishItemPage() {
  const { itemId = '' } = useParams();
  const promises = useQuery<{ iOwe: IntakePromise[] }>('/api/intake/my-promises', { views: ['intake'] });
  return (
    <Page title="What came of it" back={{ to: '/team/promises', label: 'Promises' }}>
      <Loaded from={promises} what="what the huddle agreed">
        {({ iOwe }) => {
          const item = iOwe.find((one) => one.kind === 'huddle-item' && one.aboutId === itemId);
          return item ? <FinishItem key={itemId} item={item} /> : <NothingOwed />;
        }}
      </Loaded>
    </Page>
  );
}

function NothingOwed() {
  return (
    <Empty title="You do not owe this">
      <p>
        It is done, or somebody else owns it. What you owe is in <Link to="/team/promises">your promises</Link>.
      </p>
    </Empty>
  );
}

function FinishItem({ item }: { item: IntakePromise }) {
  const path = `/api/intake/huddle-items/${item.aboutId}/done`;
  const name = usePeople([item.personId])[0]?.name ?? 'somebody';
  const [draft, keep, drop] = useDraft(path, { whatCameOfIt: '' });
  const finish = useCommand<{ whatCameOfIt: string }>(path, 'It is written down, and off your list');
  const submit = async (): Promise<void> => {
    if (draft.whatCameOfIt.trim() === '') finish.refuse([{ field: 'whatCameOfIt', problem: 'Say what came of it' }]);
    else if (await finish.run(draft)) drop();
  };
  return (
    <>
      <p>
        A huddle agreed with you, about <strong>{name}</strong>:{' '}
        {item.words ?? 'what it agreed is on the huddle board.'}
      </p>
      <p className="lw-secondary">{whenDue({ due: item.dueOn })}.</p>
      <Form problem={finish.problem} onSubmit={() => void submit()} label="What came of it">
        <TextAreaField
          name="whatCameOfIt"
          label="What did you do, and what came of it?"
          hint="If it could not be done, say so and why."
          rows={3}
          limit={2000}
          value={draft.whatCameOfIt}
          onChange={(whatCameOfIt) => keep({ whatCameOfIt })}
        />
        <SaveButton busy={finish.busy}>It is done</SaveButton>
      </Form>
    </>
  );
}
