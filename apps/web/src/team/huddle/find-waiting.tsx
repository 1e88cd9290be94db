import { useState } from 'react';
import type { FoundWaiting } from '../../answers/huddle';
import { lookUp } from '../../api';
import { timeSince } from '../../dates';
import { Form, SaveButton, TextField } from '../../forms';
import { asProblem, Problem } from '../../problem';

type FindWaitingProps = { now: Date; onFound: (found: FoundWaiting) => void };
type Asked = { busy: boolean; problem?: Problem; found?: readonly FoundWaiting[] };

const tooShort = (): Problem =>
  new Problem({
    ...{ code: 'missing', status: 400, title: 'Something is missing', detail: '', doNext: '' },
    fields: [{ field: 'name', problem: 'Type at least two letters of their name' }],
  });

/** Finds somebody among all who wait, whichever page they are on. The name is sent in no address and kept nowhere. */
export function FindWaiting({ now, onFound }: FindWaitingProps) {
  const [name, type] = useState('');
  const [asked, ask] = useState<Asked>({ busy: false });
  const submit = async (): Promise<void> => {
    if (name.trim().length < 2) return ask({ busy: false, problem: tooShort() });
    ask({ busy: true });
    try {
      const found = await lookUp<FoundWaiting[]>('/api/intake/huddle-board/find', { name: name.trim() });
      ask({ busy: false, found });
    } catch (error) {
      ask({ busy: false, problem: asProblem(error) });
    }
  };
  return (
    <search>
      <Form problem={asked.problem} onSubmit={() => void submit()} label="Find somebody who waits">
        <TextField
          name="name"
          label="Find somebody who waits, by name"
          hint="As they were called when they were introduced; a part of it is enough."
          autoComplete="off"
          value={name}
          onChange={type}
        />
        <SaveButton busy={asked.busy} secondary>
          Find
        </SaveButton>
      </Form>
      <div role="status">{asked.found && <Found found={asked.found} now={now} onFound={onFound} />}</div>
    </search>
  );
}

function Found({ found, now, onFound }: FindWaitingProps & { found: readonly FoundWaiting[] }) {
  if (found.length === 0) {
    return <p>Nobody who waits has that name. Whoever has a key worker already is under “Welcomed” or on a team.</p>;
  }
  return (
    <ul className="nhsuk-list">
      {found.map((one) => (
        <li key={one.introductionId}>
          <button type="button" className="lw-link-button" onClick={() => onFound(one)}>
            <bdi>{one.name}</bdi>, has waited {timeSince(one.receivedAt, now)}
          </button>
        </li>
      ))}
    </ul>
  );
}
