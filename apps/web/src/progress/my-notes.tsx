import { useState } from 'react';
import type { Goal } from '../answers/care-plan';
import type { NoteReaders, Progress, TrajectoryNote } from '../answers/outcomes';
import { DateField } from '../date-field';
import { dayName, today } from '../dates';
import { ChoiceField, Form, SaveButton, SelectField, TextAreaField } from '../forms';
import { useQuery, type Loadable } from '../live';
import { shownWords } from '../plan/shown-words';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

const path = (personId: string): string => `/api/outcomes/people/${personId}/trajectory-notes`;

export const useNotes = (personId: string): Loadable<TrajectoryNote[]> =>
  useQuery<TrajectoryNote[]>(path(personId), { views: ['outcomes'], key: personId });

/** The notes on one goal, one measure or, with null, on days. */
export function NotesOn({ notes, about }: { notes: readonly TrajectoryNote[]; about: string | null }) {
  const shown = notes.filter((note) => note.about === about);
  if (shown.length === 0) return null;
  return (
    <ul className="nhsuk-list nhsuk-list--bullet" aria-label="Notes">
      {shown.map(({ noteId, on, text }) => (
        <li key={noteId}>
          {dayName(on)}: {text}
        </li>
      ))}
    </ul>
  );
}

const READERS: Record<NoteReaders, string> = { me: 'Only I', team: 'I, and whoever reads how it is going' };
const readersField = { name: 'readers', label: 'Who may read it?' };
const readersChoices = Object.entries(READERS).map(([value, label]) => ({ value, label }));

type MyNotesProps = { personId: string; notes: readonly TrajectoryNote[]; goals: readonly Goal[]; progress: Progress };

/** What the person wants to remember of their own trajectory: theirs to write, to change and to take out. */
export function MyNotes({ personId, notes, goals, progress }: MyNotesProps) {
  const about = [
    ...goals.map(({ goalId, text }) => ({ value: goalId, label: `Goal: ${shownWords(text)}` })),
    ...progress.measures.map(({ code, name }) => ({ value: code, label: name })),
  ];
  return (
    <section className="lw-section" id="my-notes">
      <h2 className="nhsuk-heading-m">My notes</h2>
      <p>
        What happened around that day, what helped, what you want to remember. Nobody else reads them unless you say so.
      </p>
      <ul className="lw-cards">
        {notes.map((note) => (
          <li key={note.noteId} className="lw-card">
            <p className="nhsuk-body-s lw-secondary">
              {dayName(note.on)}
              {note.about !== null &&
                `, ${about.find(({ value }) => value === note.about)?.label ?? 'a goal of before'}`}
            </p>
            <p className="lw-card__main">{note.text}</p>
            <p className="nhsuk-body-s">
              {note.readers === 'me' ? 'Only you read this.' : 'Your team reads this too.'}
            </p>
            <ChangeNote personId={personId} note={note} />
          </li>
        ))}
      </ul>
      <div className="lw-no-print">
        <AddNote personId={personId} about={about} />
      </div>
    </section>
  );
}

type NoteDraft = { on: string; about: string; text: string; readers: NoteReaders };

function AddNote({ personId, about }: { personId: string; about: readonly { value: string; label: string }[] }) {
  const empty: NoteDraft = { on: today(), about: '', text: '', readers: 'me' };
  const [draft, keep, drop] = useDraft<NoteDraft>(`note:${personId}`, empty);
  const write = useCommand<Partial<NoteDraft>>(path(personId), 'Your note is kept');
  const submit = async (): Promise<void> => {
    const { about: of, ...note } = draft;
    if (note.text.trim() === '') write.refuse([{ field: 'text', problem: 'Write your note' }]);
    else if (await write.run({ ...note, ...(of !== '' && { about: of }) })) drop();
  };
  return (
    <Form problem={write.problem} onSubmit={() => void submit()} label="Add a note">
      <TextAreaField
        name="text"
        label="Add a note"
        rows={2}
        limit={1000}
        value={draft.text}
        onChange={(text) => keep({ ...draft, text })}
      />
      <DateField name="on" label="Of which day?" value={draft.on} onChange={(on) => keep({ ...draft, on })} />
      <SelectField
        name="about"
        label="What is it about?"
        value={draft.about}
        onChange={(of) => keep({ ...draft, about: of })}
        choices={about}
        empty="The day"
      />
      <ChoiceField
        {...readersField}
        value={draft.readers}
        onChange={(readers) => keep({ ...draft, readers: readers === 'team' ? 'team' : 'me' })}
        choices={readersChoices}
      />
      <SaveButton small secondary busy={write.busy} done={write.answer && 'Kept'}>
        Keep this note
      </SaveButton>
    </Form>
  );
}

function ChangeNote({ personId, note }: { personId: string; note: TrajectoryNote }) {
  const [text, type] = useState(note.text);
  const [readers, choose] = useState<string>(note.readers);
  const at = `${path(personId)}/${note.noteId}`;
  const reword = useCommand<{ text: string; readers: string }>(at, 'Your note is changed');
  const takeOut = useCommand(`${at}/take-out`, 'Your note is taken out');
  return (
    <details className="nhsuk-details lw-no-print">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          Change it or take it out<span className="nhsuk-u-visually-hidden">: {note.text}</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <Form
          problem={reword.problem ?? takeOut.problem}
          onSubmit={() => void reword.run({ text, readers })}
          label={`Change the note: ${note.text}`}
        >
          <TextAreaField name="text" label="Your note" rows={2} limit={1000} value={text} onChange={type} />
          <ChoiceField {...readersField} value={readers} onChange={choose} choices={readersChoices} />
          <SaveButton small busy={reword.busy} done={reword.answer && 'Changed'} about={note.text}>
            Save
          </SaveButton>{' '}
          <SaveButton small secondary busy={takeOut.busy} about={note.text} onClick={() => void takeOut.run({})}>
            Take it out
          </SaveButton>
        </Form>
        <p className="nhsuk-body-s lw-secondary">
          Taken out, no page shows it to anybody. That there was a note stays in the record, unreadable once the record
          is erased.
        </p>
      </div>
    </details>
  );
}
