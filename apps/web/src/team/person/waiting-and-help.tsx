import { useState } from 'react';
import type { Clocks, Spell } from '../../answers/intake';
import { daysInWords, ELEMENT_WORDS, ELEMENTS, missingInWords } from '../../clocks/clock-words';
import { DateField } from '../../date-field';
import { addDays, dayName, today } from '../../dates';
import { Form, SaveButton } from '../../forms';
import { useQuery } from '../../live';
import { Loaded } from '../../page';
import { useCommand } from '../../use-command';

type WaitingProps = { personId: string; name: string; mayRecord: boolean };

/** How long the person has waited, what is missing, and since when they have had help. */
export function WaitingAndHelp({ personId, name, mayRecord }: WaitingProps) {
  const clocks = useQuery<Clocks>(`/api/intake/people/${personId}/clocks`, { views: ['intake'], key: personId });
  return (
    <section aria-labelledby="waiting-and-help">
      <h2 className="nhsuk-heading-m" id="waiting-and-help">
        Waiting and help
      </h2>
      <Loaded from={clocks} what="how long they have waited">
        {({ person, spells, today: now }) =>
          person === null ? (
            <p>No introduction is known here.</p>
          ) : (
            <>
              <p>
                {person.helpStartedOn === null ? (
                  <>
                    {name} has waited <strong>{daysInWords(person.startedOn, now)}</strong> for help, since{' '}
                    {dayName(person.startedOn)}.
                  </>
                ) : (
                  <>
                    Help started on <strong>{dayName(person.helpStartedOn)}</strong>, after{' '}
                    {daysInWords(person.startedOn, person.helpStartedOn)}.
                  </>
                )}
              </p>
              {[...spells].reverse().map((spell) => (
                <OneSpell key={spell.startedOn} spell={spell} now={now} />
              ))}
              {mayRecord && <RecordHelp personId={personId} name={name} />}
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function OneSpell({ spell, now }: { spell: Spell; now: string }) {
  const { startedOn, stoppedOn, endedOn, elements } = spell;
  return (
    <>
      <h3 className="nhsuk-heading-s">The clock since {dayName(startedOn)}</h3>
      <p>
        {stoppedOn !== null
          ? `Stopped on ${dayName(stoppedOn)}, after ${daysInWords(startedOn, stoppedOn)}.`
          : endedOn !== null
            ? `Ended on ${dayName(endedOn)}.`
            : `Has run for ${daysInWords(startedOn, now)}. Missing: ${missingInWords(spell)}.`}
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {ELEMENTS.map((element) => (
          <li key={element}>
            {ELEMENT_WORDS[element]}:{' '}
            {elements[element] === null ? <strong>not yet</strong> : dayName(elements[element])}
          </li>
        ))}
      </ul>
    </>
  );
}

function RecordHelp({ personId, name }: Omit<WaitingProps, 'mayRecord'>) {
  const [startedOn, keep] = useState('');
  const start = useCommand<{ startedOn: string }>(`/api/intake/people/${personId}/help`, 'Written down');
  const submit = async (): Promise<void> => {
    if (startedOn === '') return start.refuse([{ field: 'startedOn', problem: 'Say on which day help started' }]);
    if (await start.run({ startedOn })) keep('');
  };
  return (
    <Form problem={start.problem} onSubmit={() => void submit()} label="Help that started">
      <DateField
        name="startedOn"
        label={`When did ${name} first have help that was of use?`}
        hint="From anybody, wherever it was. An earlier day can be written down later."
        value={startedOn}
        onChange={keep}
        offers={[
          { label: 'Today', day: today() },
          { label: 'Yesterday', day: addDays(today(), -1) },
        ]}
      />
      <SaveButton small secondary busy={start.busy}>
        Write down when help started
      </SaveButton>
    </Form>
  );
}
