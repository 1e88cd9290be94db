import { useState } from 'react';
import type { ImmediateNeed, NeedKind } from '../../answers/intake';
import { DateField } from '../../date-field';
import { addDays, londonInstant, today } from '../../dates';
import type { About } from '../../device/kept';
import { Form, SaveButton, SelectField, TextAreaField, TextField } from '../../forms';
import { useQuery } from '../../live';
import type { Names } from '../../people-and-agencies';
import { NeedLines } from '../../story/need-lines';
import { NEED_CHOICES, NEED_NAMES } from '../../story/need-names';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';

type NeedsProps = { personId: string; name: string; names: Names; members: About['members']; mayChange: boolean };

/** What cannot wait for a plan: who sees to it, by when, and what was done. */
export function ImmediateNeeds({ personId, name, names, members, mayChange }: NeedsProps) {
  const needs = useQuery<ImmediateNeed[]>(`/api/intake/people/${personId}/immediate-needs`, {
    views: ['intake'],
    key: personId,
  }).data;
  if (needs === undefined) return null;
  return (
    <section className="lw-section" id="needed-now" aria-labelledby="needed-now-title">
      <h2 className="nhsuk-heading-m" id="needed-now-title">
        What {name} needs now
      </h2>
      {needs.length === 0 && <p className="lw-secondary">Nothing is written down that cannot wait.</p>}
      <ul className="lw-cards">
        {needs.map((need) => (
          <li key={need.needId} className="lw-card">
            <NeedLines need={need} names={names} />
            {mayChange && need.metAt === null && <SeenTo need={need} />}
          </li>
        ))}
      </ul>
      {mayChange && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">Write down what is needed now</span>
          </summary>
          <div className="nhsuk-details__text">
            <WriteDown personId={personId} name={name} members={members} />
          </div>
        </details>
      )}
    </section>
  );
}

type Draft = { kind: string; words: string; responderId: string; day: string; time: string };
type Body = { kind: NeedKind; words: string; responderId: string; dueAt: string };
const EMPTY: Draft = { kind: '', words: '', responderId: '', day: '', time: '' };

function WriteDown({ personId, name, members }: Pick<NeedsProps, 'personId' | 'name' | 'members'>) {
  const [draft, keep, drop] = useDraft<Draft>(`person:${personId}:immediate-need`, EMPTY);
  const save = useCommand<Body>(`/api/intake/people/${personId}/immediate-needs`, 'It is written down');
  const send = async (): Promise<void> => {
    const { kind, words, responderId, day, time } = draft;
    const missing = [
      ...(kind === '' ? [{ field: 'kind', problem: 'Choose what it is' }] : []),
      ...(words.trim() === '' ? [{ field: 'words', problem: `Write it in ${name}’s words` }] : []),
      ...(responderId === '' ? [{ field: 'responderId', problem: 'Choose who sees to it' }] : []),
      ...(day === '' ? [{ field: 'day', problem: 'Say by which day' }] : []),
      ...(/^\d{2}:\d{2}$/.test(time) ? [] : [{ field: 'time', problem: 'Say by what time, such as 17:00' }]),
    ];
    if (missing.length > 0) return save.refuse(missing);
    if (await save.run({ kind: kind as NeedKind, words, responderId, dueAt: londonInstant(day, time) })) drop();
  };
  return (
    <Form problem={save.problem} onSubmit={() => void send()} label="Something is needed now">
      <SelectField
        name="kind"
        label="What is it?"
        value={draft.kind}
        onChange={(kind) => keep({ ...draft, kind })}
        choices={NEED_CHOICES}
      />
      <TextAreaField
        name="words"
        label={`In ${name}’s words`}
        rows={2}
        limit={2000}
        value={draft.words}
        onChange={(words) => keep({ ...draft, words })}
      />
      <SelectField
        name="responderId"
        label="Who sees to it?"
        value={draft.responderId}
        onChange={(responderId) => keep({ ...draft, responderId })}
        choices={members
          .filter(({ label }) => label !== 'The carer')
          .map(({ memberId, label }) => ({ value: memberId, label }))}
      />
      <DateField
        name="day"
        label="By when?"
        value={draft.day}
        onChange={(day) => keep({ ...draft, day })}
        offers={[
          { label: 'Today', day: today() },
          { label: 'Tomorrow', day: addDays(today(), 1) },
        ]}
      />
      <TextField
        name="time"
        type="time"
        label="By what time?"
        value={draft.time}
        onChange={(time) => keep({ ...draft, time })}
      />
      <SaveButton busy={save.busy} done={save.answer && 'It is written down'}>
        Write it down
      </SaveButton>
    </Form>
  );
}

function SeenTo({ need }: { need: ImmediateNeed }) {
  const [open, setOpen] = useState(false);
  const [whatWasDone, setDone] = useState('');
  const save = useCommand<{ whatWasDone: string }>(`/api/intake/immediate-needs/${need.needId}/met`, 'It is seen to');
  const send = async (): Promise<void> => {
    if (whatWasDone.trim() === '') return save.refuse([{ field: 'whatWasDone', problem: 'Say what was done' }]);
    await save.run({ whatWasDone });
  };
  if (!open) {
    return (
      <SaveButton small secondary busy={false} about={NEED_NAMES[need.kind]} onClick={() => setOpen(true)}>
        It was seen to
      </SaveButton>
    );
  }
  return (
    <Form problem={save.problem} onSubmit={() => void send()} label={`Seen to: ${NEED_NAMES[need.kind]}`}>
      <TextAreaField name="whatWasDone" label="What was done?" rows={2} value={whatWasDone} onChange={setDone} />
      <SaveButton busy={save.busy}>Say what was done</SaveButton>
    </Form>
  );
}
