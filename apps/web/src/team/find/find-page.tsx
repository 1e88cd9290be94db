import { useState } from 'react';
import { Link } from 'react-router';
import type { NumberKind, PersonName } from '../../answers/identity';
import { lookUp } from '../../api';
import { KIND_CHOICES } from '../../details/number-words';
import { ChoiceField, Form, SaveButton, TextField } from '../../forms';
import { Empty, Page } from '../../page';
import { asProblem, Problem } from '../../problem';

type Asked = { busy: boolean; problem?: Problem; found?: readonly PersonName[] };

/** Recognising somebody by the number on a letter or card, before anything is written about them twice. */
export function FindPage() {
  // Not kept as a draft: a number stays in no browser.
  const [kind, choose] = useState<NumberKind>('nhs-number');
  const [number, type] = useState('');
  const [asked, ask] = useState<Asked>({ busy: false });
  const submit = async (): Promise<void> => {
    if (number.trim() === '') {
      const fields = [{ field: 'number', problem: 'Type the number' }];
      const title = 'Something is missing';
      return ask({
        busy: false,
        problem: new Problem({ code: 'missing', status: 400, title, detail: '', doNext: '', fields }),
      });
    }
    ask({ busy: true });
    try {
      const found = await lookUp<PersonName[] | undefined>('/api/identity/people/look-up', { kind, number });
      ask({ busy: false, found: found ?? [] });
    } catch (error) {
      ask({ busy: false, problem: asProblem(error) });
    }
  };
  return (
    <Page
      title="Find somebody by their number"
      lede="A mistyped number is told apart from one that nobody has. You see people whose name you may know; that you looked is shown to them."
      back={{ to: '/team', label: 'Today' }}
    >
      <Form problem={asked.problem} onSubmit={() => void submit()} label="Find somebody by their number">
        <ChoiceField
          name="kind"
          label="Which kind of number is it?"
          value={kind}
          onChange={(value) => choose(value as NumberKind)}
          choices={KIND_CHOICES}
        />
        <TextField
          name="number"
          label="The number"
          hint="Ten digits, as on the letter. Spaces and hyphens do not matter."
          inputMode="numeric"
          autoComplete="off"
          value={number}
          onChange={type}
        />
        <SaveButton busy={asked.busy}>Find them</SaveButton>
      </Form>
      <div role="status">{asked.found && <Found people={asked.found} />}</div>
    </Page>
  );
}

function Found({ people }: { people: readonly PersonName[] }) {
  if (people.length === 0) {
    return (
      <Empty title="Nobody whom you may know of has this number">
        <p>
          The number is well formed. Whoever has it may be on nobody’s list here, or on other teams: ask the hub
          coordinator before you write about them anew.
        </p>
      </Empty>
    );
  }
  return (
    <ul className="lw-cards">
      {people.map(({ personId, name }) => (
        <li key={personId} className="lw-card">
          <p className="lw-card__main">
            <Link to={`/team/people/${personId}`}>
              <bdi>{name}</bdi>
            </Link>
          </p>
          <p>
            Compare their birthday and name with the letter or card, and then say how you checked the number:{' '}
            <Link to={`/team/people/${personId}/details#numbers`}>
              Numbers<span className="nhsuk-u-visually-hidden"> of {name}</span>
            </Link>
          </p>
        </li>
      ))}
    </ul>
  );
}
