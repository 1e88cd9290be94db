import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Preference, Sharing } from '../answers/sharing';
import { idIn, RECORD_HINT, recordName } from '../assurance/erasure-words';
import { DateField } from '../date-field';
import { addDays, dayName, londonInstant, today } from '../dates';
import { ChoiceField, Form, SaveButton, TextAreaField, TextField } from '../forms';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';
import { useNames, type Names } from '../people-and-agencies';
import { Problem } from '../problem';
import { LAWFUL_GROUNDS, theirPartWords } from '../sharing/part-words';
import { LawGoesBefore } from '../sharing/said';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

/** Where the guardian lets law go before what a person said, of one record. */
export function ObjectionsPage() {
  const { personId } = useParams();
  return (
    <Page
      title={personId === undefined ? 'An objection that law goes before' : `What was said: ${recordName(personId)}`}
      lede="A person may say no to who sees what, and we do what they say. Where the law tells us otherwise, you say here why and until when."
      back={personId === undefined ? { to: '/privacy', label: 'Privacy' } : { to: '/privacy/objections', label: 'Another record' }} // prettier-ignore
    >
      {personId === undefined ? <WhichRecord /> : <Objections personId={personId} />}
    </Page>
  );
}

function WhichRecord() {
  const navigate = useNavigate();
  const [record, setRecord] = useState('');
  const [problem, say] = useState<Problem>();
  const submit = (): void => {
    const personId = idIn(record);
    if (personId !== '') return void navigate(`/privacy/objections/${personId}`);
    const fields = [{ field: 'record', problem: 'Give the number of the record' }];
    say(new Problem({ code: 'missing', status: 400, title: 'Something is missing', detail: '', doNext: '', fields }));
  };
  return (
    <Form problem={problem} onSubmit={submit} label="Which record?">
      <TextField name="record" label="Which record?" hint={RECORD_HINT} value={record} onChange={setRecord} />
      <SaveButton busy={false}>Show what was said</SaveButton>
    </Form>
  );
}

function Objections({ personId }: { personId: string }) {
  const sharing = useQuery<Sharing>(`/api/identity/people/${personId}/sharing`, { views: ['identity'], key: personId });
  const names = useNames();
  return (
    <>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>The person sees that you read this, and reads your reason word for word.</li>
        <li>It ends by itself, within 28 days, and earlier when the person says something new.</li>
        <li>It opens nothing that is sealed, and nothing to a carer.</li>
      </ul>
      <Loaded from={sharing} what="what was said">
        {({ preferences }) => {
          const objections = preferences.filter(({ choice }) => choice === 'withheld');
          if (objections.length === 0) {
            return (
              <Empty title="Nothing was said against sharing here">
                <p>
                  There is nothing for law to go before. Compare the number of the record with the one you were given.
                </p>
              </Empty>
            );
          }
          return (
            <ul className="lw-cards">
              {objections.map((one) => (
                <Objection
                  key={`${one.audienceId} ${one.part}`}
                  personId={personId}
                  objection={one}
                  who={nameOf(one, names)}
                  names={names}
                />
              ))}
            </ul>
          );
        }}
      </Loaded>
    </>
  );
}

const nameOf = ({ audience, audienceId }: Preference, names: Names): string =>
  audience === 'agency' ? `Everybody at ${names.agency(audienceId)}` : names.inFull(audienceId);

type ObjectionProps = { personId: string; objection: Preference; who: string; names: Names };

function Objection({ personId, objection, who, names }: ObjectionProps) {
  const { setBy, setAt, part } = objection;
  return (
    <li className="lw-card">
      <p className="lw-card__main">
        {who} does not see {theirPartWords(part)}.
      </p>
      <p className="nhsuk-body-s lw-secondary">
        {setBy === personId ? 'The person said this' : `${names.of(setBy)} recorded that the person said this`} on{' '}
        {dayName(setAt)}.
      </p>
      <LawGoesBefore preference={objection} />
      <OverrideForm personId={personId} objection={objection} about={`${who}, ${theirPartWords(part)}`} />
    </li>
  );
}

type Overriding = { ground: string; reason: string; until: string };
const NOTHING: Overriding = { ground: '', reason: '', until: '' };
const END_OF_THE_DAY = '17:00';
const LONGEST_DAYS = 28;

function OverrideForm({
  personId,
  objection,
  about,
}: Pick<ObjectionProps, 'personId' | 'objection'> & { about: string }) {
  const { audience, audienceId, part } = objection;
  const [typed, keep, drop] = useDraft<Overriding>(`override:${personId}:${audienceId}:${part}`, NOTHING);
  const override = useCommand<Overriding & Pick<Preference, 'audience' | 'audienceId' | 'part'>>(
    `/api/identity/people/${personId}/sharing/override`,
    'Law goes before it from now on',
  );
  const submit = async (): Promise<void> => {
    const missing = [
      ...(typed.ground === '' ? [{ field: 'ground', problem: 'Choose why law goes before it' }] : []),
      ...(typed.reason.trim() === '' ? [{ field: 'reason', problem: 'Write the reason, as the person will read it' }] : []), // prettier-ignore
      ...(typed.until === '' ? [{ field: 'until', problem: 'Say on which day it ends' }] : []),
    ];
    if (missing.length > 0) return override.refuse(missing);
    const until = londonInstant(typed.until, END_OF_THE_DAY);
    if (await override.run({ audience, audienceId, part, ...typed, until })) drop();
  };
  return (
    <details className="nhsuk-details" open={typed.ground !== '' ? true : undefined}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          {objection.override === null ? 'Law goes before this' : 'Say it anew'}
          <span className="nhsuk-u-visually-hidden">: {about}</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <Form problem={override.problem} onSubmit={() => void submit()} label={`Law goes before it: ${about}`}>
          <ChoiceField
            name="ground"
            label="Why does law go before it?"
            value={typed.ground}
            onChange={(ground) => keep({ ...typed, ground })}
            choices={LAWFUL_GROUNDS.map(({ value, label }) => ({ value, label: label.charAt(0).toUpperCase() + label.slice(1) }))} // prettier-ignore
          />
          <TextAreaField
            name="reason"
            label="The reason"
            hint="The person reads this. Say what could happen, whom you asked, and why there was no milder way."
            rows={4}
            limit={5000}
            value={typed.reason}
            onChange={(reason) => keep({ ...typed, reason })}
          />
          <DateField
            name="until"
            label="When does it end?"
            hint={`Within ${LONGEST_DAYS} days; then it is looked at again.`}
            value={typed.until}
            onChange={(until) => keep({ ...typed, until })}
            offers={[
              { label: 'In a week', day: addDays(today(), 7) },
              { label: 'In two weeks', day: addDays(today(), 14) },
            ]}
          />
          <SaveButton small busy={override.busy} about={about}>
            Let law go before it
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}
