import { useState } from 'react';
import type { LeftWord } from '../answers/carer-concerns';
import { lookUp } from '../api';
import { dayName } from '../dates';
import { ChoiceField, Form, SaveButton, TextField } from '../forms';
import { useNames } from '../people-and-agencies';
import { asProblem, type Problem } from '../problem';
import { useCommand } from '../use-command';

type Found = { personId: string; name: string; registeredAt: string };
type Asked = { busy: boolean; problem?: Problem; found?: readonly Found[] };

/** Whom it concerns is decided by somebody who looked, and written down with their name. */
export function PlaceLeftWord({ word }: { word: LeftWord }) {
  const [name, type] = useState(word.about);
  const [asked, ask] = useState<Asked>({ busy: false });
  const [personId, choose] = useState('');
  const command = useCommand<{ personId: string }>(
    `/api/care-plan/left-words/${word.wordId}/person`,
    'It is with their team',
  );
  const byCode = useNames(word.codeOf === null ? [] : [word.codeOf]).person(word.codeOf);
  const look = async (): Promise<void> => {
    ask({ busy: true });
    try {
      ask({ busy: false, found: await lookUp<Found[]>('/api/identity/people/find', { name: name.trim() }) });
    } catch (error) {
      ask({ busy: false, problem: asProblem(error) });
    }
  };
  const place = (): void => {
    if (personId === '') command.refuse([{ field: 'personId', problem: 'Choose whom it concerns' }]);
    else void command.run({ personId });
  };
  const choices = [
    ...(word.codeOf !== null && byCode !== undefined
      ? [{ value: word.codeOf, label: byCode, hint: 'The receipt code that came with it is theirs' }]
      : []),
    ...(asked.found ?? [])
      .filter((one) => one.personId !== word.codeOf)
      .map((one) => ({ value: one.personId, label: one.name, hint: `Here since ${dayName(one.registeredAt)}` })),
  ];
  return (
    <>
      <search>
        <Form problem={asked.problem} onSubmit={() => void look()} label={`Find ${word.about}`}>
          <TextField
            name="name"
            label="Find them by name"
            hint="A part of it is enough. That you looked is shown to whoever is found."
            autoComplete="off"
            value={name}
            onChange={type}
          />
          <SaveButton small secondary busy={asked.busy}>
            Find
          </SaveButton>
        </Form>
      </search>
      <div role="status">
        {asked.found?.length === 0 && <p>Nobody here has that name. It may be spelt in another way.</p>}
      </div>
      {choices.length > 0 && (
        <Form problem={command.problem} onSubmit={place} label={`Whom it concerns, of ${word.about}`}>
          <ChoiceField
            name="personId"
            label="Whom does it concern?"
            hint="Only if you are sure: their team reads it. They can give it back."
            value={personId}
            onChange={choose}
            choices={choices}
          />
          <SaveButton small busy={command.busy}>
            Give it to their team
          </SaveButton>
        </Form>
      )}
    </>
  );
}
