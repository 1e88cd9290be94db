import { Form, SaveButton, TextAreaField, TextField } from '../../forms';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { whereIAm } from '../where-i-am';
import { bodyFrom, missingIn, type WrittenListing } from './listing-form';
import { DetailsFields } from './details-fields';
import { OpeningDays } from './opening-days';

type ServiceFormProps = {
  draftName: string;
  path: string;
  initial: WrittenListing;
  /** The revision that is being changed; none for a new listing. */
  revision?: string;
  press: string;
  onStop?: () => void;
  /** Reads again what is listed, so that both texts can be shown. */
  onRefused?: () => void;
};

type Drafted = { written: WrittenListing; sawRevision: string };

export function ServiceForm({ draftName, path, initial, revision, press, onStop, onRefused }: ServiceFormProps) {
  const [draft, keep, drop] = useDraft<Drafted>(draftName, { written: initial, sawRevision: revision ?? '' });
  // A draft of before may not have every field.
  const written = { ...initial, ...draft.written };
  const send = useCommand<object>(path, `${written.name} is listed`);
  const write = (part: Partial<WrittenListing>): void => keep({ ...draft, written: { ...written, ...part } });
  const submit = async (): Promise<void> => {
    const missing = missingIn(written);
    if (missing.length > 0) {
      send.refuse(missing);
      return;
    }
    const goBack = whereIAm();
    if (await send.run(bodyFrom(written), revision === undefined ? {} : { ifMatch: draft.sawRevision })) {
      drop();
      onStop?.();
      goBack();
    } else {
      onRefused?.();
    }
  };
  const changedMeanwhile = send.problem?.status === 412 && revision !== undefined && revision !== draft.sawRevision;
  const text = (
    field: Exclude<keyof WrittenListing, 'days' | 'chosenBy' | 'cameWith'>,
    label: string,
    hint?: string,
  ) => ({
    name: field,
    label,
    hint,
    value: written[field],
    onChange: (value: string) => write({ [field]: value }),
  });
  return (
    <Form problem={changedMeanwhile ? undefined : send.problem} onSubmit={() => void submit()} label={press}>
      {changedMeanwhile && (
        <section className="lw-agree" aria-label="Agree this">
          <h4 className="nhsuk-heading-s">Agree this: a colleague changed this listing</h4>
          <p role="status">What you wrote is below, untouched. This is what the listing says now:</p>
          <p className="lw-words">
            {initial.name}. {initial.description} For: {initial.eligibility}
          </p>
          <button
            type="button"
            className="nhsuk-button nhsuk-button--small"
            onClick={() => {
              send.clear();
              keep({ ...draft, sawRevision: revision ?? '' });
            }}
          >
            Go on with what I wrote
          </button>
          <button
            type="button"
            className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
            onClick={() => {
              send.clear();
              keep({ written: initial, sawRevision: revision ?? '' });
            }}
          >
            Take what it says now
          </button>
        </section>
      )}
      <TextField {...text('name', 'What is the service called?')} />
      <TextField {...text('organisationName', 'What is the organisation called?')} />
      <TextAreaField
        {...text('description', 'What happens there?', 'In words that somebody new understands.')}
        rows={4}
      />
      <TextAreaField {...text('eligibility', 'Who is it for?')} rows={2} />
      <TextField {...text('fees', 'What does it cost? (you can leave this out)')} />
      <OpeningDays days={written.days} onChange={(days) => write({ days })} />
      <DetailsFields
        details={written.chosenBy}
        onChange={(part) => write({ chosenBy: { ...written.chosenBy, ...part } })}
      />
      <TextField {...text('postcode', 'Postcode (you can leave this out)')} autoComplete="postal-code" />
      <TextField {...text('phone', 'Phone (you can leave this out)')} type="tel" />
      <TextField {...text('email', 'Email (you can leave this out)')} type="email" />
      <TextField {...text('url', 'Web page (you can leave this out)', 'It starts with https://')} type="url" />
      <TextField
        {...text('capacityNote', 'Is there room? (you can leave this out)', 'Only your own agency reads this.')}
      />
      <SaveButton busy={send.busy} done={send.answer && 'Listed'}>
        {press}
      </SaveButton>
      {onStop && (
        <button
          type="button"
          className="lw-link-button"
          onClick={() => {
            const goBack = whereIAm();
            drop();
            onStop();
            goBack();
          }}
        >
          Do not change it
        </button>
      )}
    </Form>
  );
}
