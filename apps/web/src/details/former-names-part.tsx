import { useState } from 'react';
import type { FormerName } from '../answers/identity';
import { Form, SaveButton, TextField } from '../forms';
import { useQuery } from '../live';
import { Loaded } from '../page';
import { useCommand } from '../use-command';

/** For the person, and for the key worker when they open it: nothing here is on any other page. */
export function FormerNamesPart({ personId }: { personId: string }) {
  const [isOpen, open] = useState(false);
  return (
    <section className="lw-section lw-no-print" aria-labelledby="former-names">
      <h2 className="nhsuk-heading-m" id="former-names">
        Names from before
      </h2>
      <p>
        Only for finding old letters. The person and the key worker see them here, every look is recorded, and no board
        and no other page shows them.
      </p>
      {isOpen ? (
        <FormerNames personId={personId} />
      ) : (
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          onClick={() => open(true)}
        >
          Show names from before
        </button>
      )}
    </section>
  );
}

function FormerNames({ personId }: { personId: string }) {
  const at = `/api/identity/people/${personId}/former-names`;
  const names = useQuery<FormerName[]>(at, { views: ['identity'], key: personId });
  const [name, type] = useState('');
  const record = useCommand<{ name: string }>(at, 'The former name is saved');
  const withdraw = useCommand(at, 'The former name is taken out');
  const submit = async (): Promise<void> => {
    if (name.trim() === '') record.refuse([{ field: 'name', problem: 'Write the name' }]);
    else if (await record.run({ name })) type('');
  };
  return (
    <>
      <Loaded from={names} what="names from before">
        {(list) =>
          list.length === 0 ? (
            <p>None are recorded.</p>
          ) : (
            <ul className="nhsuk-list">
              {list.map((one) => (
                <li key={one.formerNameId}>
                  <bdi>{one.name}</bdi>{' '}
                  <SaveButton
                    small
                    secondary
                    busy={withdraw.busy}
                    about={one.name}
                    onClick={() => void withdraw.run({}, { path: `${at}/${one.formerNameId}/withdraw` })}
                  >
                    Take it out
                  </SaveButton>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Form problem={record.problem ?? withdraw.problem} onSubmit={() => void submit()} label="Add a former name">
        <TextField name="name" label="A name from before" value={name} onChange={type} />
        <SaveButton small busy={record.busy}>
          Add it
        </SaveButton>
      </Form>
    </>
  );
}
