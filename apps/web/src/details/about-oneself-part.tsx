import { useState } from 'react';
import type { AboutOneself } from '../answers/identity';
import { Form, SaveButton, SelectField, TextField } from '../forms';
import { useQuery } from '../live';
import { Loaded } from '../page';
import { useCommand } from '../use-command';
import { labelOf, QUESTIONS } from './about-oneself-words';

const OWN_WORDS = 'own-words';
const NOT_SAID = 'Not said';

/** For the person, and for the key worker when they open it: nothing here is on any other page. */
export function AboutOneselfPart({ personId, mine }: { personId: string; mine: boolean }) {
  const [isOpen, open] = useState(false);
  return (
    <section className="lw-section lw-no-print" aria-labelledby="about-oneself">
      <h2 className="nhsuk-heading-m" id="about-oneself">
        {mine ? 'About me, to see who is helped' : 'About them, to see who is helped'}
      </h2>
      <p>
        Nobody has to say any of this, and it changes nothing about the help. It is kept for one purpose: to see whether
        help reaches everybody alike. Only the person and the key worker read it, on no other page, and every look is
        recorded.
      </p>
      <p>
        Once in a quarter it is counted together with what others say: in wide groups, with the age in years from the
        date of birth. Numbers of 1 to 7 people are never shown, all others to the nearest 5, and nothing comes out from
        which anybody could be recognised, also by somebody who has every number. What is said or taken back later
        changes no number that is out already. Whoever says nothing is counted as not asked.
      </p>
      {isOpen ? (
        <Aspects personId={personId} mine={mine} />
      ) : (
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          onClick={() => open(true)}
        >
          {mine ? 'Show what I say about myself' : 'Show what they say about themselves'}
        </button>
      )}
    </section>
  );
}

function Aspects({ personId, mine }: { personId: string; mine: boolean }) {
  const at = `/api/identity/people/${personId}/about-oneself`;
  const said = useQuery<AboutOneself[]>(at, { views: ['identity'], key: personId });
  return (
    <Loaded from={said} what="what is said here">
      {(list) => list.map((one) => <OneAspect key={one.aspect} at={at} said={one} mine={mine} />)}
    </Loaded>
  );
}

type Body = { aspect: AboutOneself['aspect']; code: string | null; words: string | null };

function OneAspect({ at, said, mine }: { at: string; said: AboutOneself; mine: boolean }) {
  const { aspect, choices } = said;
  const question = QUESTIONS[aspect][mine ? 'mine' : 'theirs'];
  const [code, choose] = useState(said.code ?? '');
  const [words, type] = useState(said.words ?? '');
  const say = useCommand<Body>(at, 'It is saved');
  const submit = async (): Promise<void> => {
    if (code === OWN_WORDS && words.trim() === '')
      return say.refuse([{ field: 'words', problem: 'Write it in your own words' }]);
    await say.run({ aspect, code: code === '' ? null : code, words: code === OWN_WORDS ? words : null });
  };
  return (
    <Form problem={say.problem} onSubmit={() => void submit()} label={question}>
      <SelectField
        name="code"
        label={question}
        value={code}
        onChange={choose}
        empty={NOT_SAID}
        choices={choices.map((value) => ({ value, label: labelOf(value) }))}
      />
      {code === OWN_WORDS && <TextField name="words" label="In other words" value={words} onChange={type} />}
      <SaveButton small secondary busy={say.busy} about={question}>
        Save
      </SaveButton>
    </Form>
  );
}
