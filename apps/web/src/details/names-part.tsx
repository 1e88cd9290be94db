import { useState, type ReactNode } from 'react';
import type { Person } from '../answers/identity';
import { DateField } from '../date-field';
import { dayName } from '../dates';
import { Form, SaveButton, TextField } from '../forms';
import { useReadOnly } from '../read-only';
import { useCommand } from '../use-command';

type Names = { name: string; knownAs: string; pronouns: string; dateOfBirth: string };
type NamesBody = { name: string; knownAs: string | null; pronouns: string | null; dateOfBirth: string | null };

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** What somebody is called, as they give it. One name; nothing but that has to be told. */
export function NamesPart({ person, mine }: { person: Person; mine: boolean }) {
  const isReadOnly = useReadOnly();
  const [draft, keep] = useState<Names>();
  const give = useCommand<NamesBody>(`/api/identity/people/${person.personId}/names`, 'The names are saved');
  const begin = (): void =>
    keep({
      name: person.fullName,
      knownAs: person.knownAs ?? '',
      pronouns: person.pronouns ?? '',
      dateOfBirth: person.dateOfBirth ?? '',
    });
  const submit = async (names: Names): Promise<void> => {
    if (names.name.trim() === '') {
      give.refuse([{ field: 'name', problem: 'Write a name' }]);
      return;
    }
    const { name, knownAs, pronouns, dateOfBirth } = names;
    const body = { name, knownAs: orNull(knownAs), pronouns: orNull(pronouns), dateOfBirth: orNull(dateOfBirth) };
    if (await give.run(body, { ifMatch: person.namesRevision })) keep(undefined);
  };
  return (
    <section className="lw-section" aria-labelledby="names">
      <h2 className="nhsuk-heading-m" id="names">
        {mine ? 'What I am called' : 'What they are called'}
      </h2>
      {draft === undefined ? (
        <>
          <dl className="lw-facts">
            <Fact says="Name">
              <bdi>{person.fullName}</bdi>
            </Fact>
            <Fact says="Known as">
              <bdi>{person.knownAs ?? 'the same'}</bdi>
            </Fact>
            <Fact says="Pronouns">{person.pronouns ?? 'not told'}</Fact>
            <Fact says="Born">{person.dateOfBirth === null ? 'not told' : dayName(person.dateOfBirth)}</Fact>
          </dl>
          {!isReadOnly && (
            <button type="button" className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" onClick={begin}>
              Change names
            </button>
          )}
        </>
      ) : (
        <Form problem={give.problem} onSubmit={() => void submit(draft)} label="Names">
          <TextField
            name="name"
            label="Name"
            hint="As it is given, in any script. One name is enough."
            value={draft.name}
            onChange={(name) => keep({ ...draft, name })}
          />
          <TextField
            name="knownAs"
            label="Known as, if that is not the same"
            hint="This is what boards and pages say."
            value={draft.knownAs}
            onChange={(knownAs) => keep({ ...draft, knownAs })}
          />
          <TextField
            name="pronouns"
            label="Pronouns, if told"
            value={draft.pronouns}
            onChange={(pronouns) => keep({ ...draft, pronouns })}
          />
          <DateField
            name="dateOfBirth"
            label="Date of birth, if told"
            value={draft.dateOfBirth}
            onChange={(dateOfBirth) => keep({ ...draft, dateOfBirth })}
          />
          <SaveButton busy={give.busy}>Save the names</SaveButton>
          <button type="button" className="lw-link-button" onClick={() => keep(undefined)}>
            Go back
          </button>
        </Form>
      )}
    </section>
  );
}

export function Fact({ says, children }: { says: string; children: ReactNode }) {
  return (
    <div>
      <dt>{says}</dt>
      <dd>{children}</dd>
    </div>
  );
}
