import type { PairRecord, PossibleDuplicate } from '../../answers/identity';
import { dayName, dayWithDistance } from '../../dates';
import { reasonsInWords } from '../../details/duplicate-words';
import { KIND_WORDS, STATUS_WORDS } from '../../details/number-words';
import { Fact } from '../../details/names-part';
import { ErrorSummary, Form, SaveButton, TextField } from '../../forms';
import type { Names } from '../../people-and-agencies';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';

const STANDS: Record<PossibleDuplicate['status'], string> = {
  possible: 'Not decided',
  linked: 'Linked: one person',
  dismissed: 'Two different people',
  unlinked: 'The link was taken back',
};

/** Two records beside each other, why they may be of one person, and what the coordinator says. */
export function PairCard({ pair, names }: { pair: PossibleDuplicate; names: Names }) {
  const at = `/api/identity/possible-duplicates/${pair.pairId}`;
  const about = pair.records.map(({ name }) => name).join(' and ');
  const iSaidSo = pair.said.some(({ saidAs }) => saidAs === 'coordinator');
  return (
    <section className="lw-card" aria-label={about}>
      <h3 className="nhsuk-heading-s">
        {STANDS[pair.status]}: {reasonsInWords(pair.reasons)}
      </h3>
      <p className="nhsuk-body-s lw-secondary">Since {dayWithDistance(pair.changedAt)}.</p>
      <div className="lw-columns">
        {pair.records.map((record) => (
          <RecordSide key={record.personId} record={record} names={names} />
        ))}
      </div>
      {pair.status === 'possible' && iSaidSo && <WaitsFor pair={pair} names={names} />}
      {(pair.status === 'unlinked' || (pair.status === 'possible' && !iSaidSo)) && (
        <SamePerson at={at} about={about} again={pair.status === 'unlinked'} />
      )}
      {pair.status === 'possible' && (
        <WithReason at={`${at}/different-people`} about={about} says="They are two different people" />
      )}
      {pair.status === 'linked' && <WithReason at={`${at}/unlink`} about={about} says="Take the link back" />}
    </section>
  );
}

function RecordSide({ record, names }: { record: PairRecord; names: Names }) {
  return (
    <dl className="lw-facts">
      <Fact says="Name">
        <bdi>{record.name}</bdi>
      </Fact>
      <Fact says="Born">{record.dateOfBirth === null ? 'not told' : dayName(record.dateOfBirth)}</Fact>
      <Fact says="Numbers">
        {record.identifiers.length === 0
          ? 'none'
          : record.identifiers
              .map((one) => `${KIND_WORDS[one.kind]} ending in ${one.endsIn}, ${STATUS_WORDS[one.status]}`)
              .join('; ')}
      </Fact>
      <Fact says="Here since">{record.registeredAt === null ? 'not known' : dayName(record.registeredAt)}</Fact>
      <Fact says="Key worker">{record.keyWorkerId === null ? 'nobody yet' : names.inFull(record.keyWorkerId)}</Fact>
    </dl>
  );
}

function WaitsFor({ pair, names }: { pair: PossibleDuplicate; names: Names }) {
  const waited = pair.records
    .map(({ keyWorkerId }) => keyWorkerId)
    .filter((id): id is string => id !== null && !pair.said.some(({ saidBy }) => saidBy === id));
  return (
    <p>
      <strong>You said that it is one person.</strong> They are linked when{' '}
      {[...new Set(waited)].map((id) => names.of(id)).join(' and ')} agree too, or the person does.
    </p>
  );
}

function SamePerson({ at, about, again }: { at: string; about: string; again: boolean }) {
  const say = useCommand(`${at}/same-person`, 'Saved');
  return (
    <>
      {say.problem && <ErrorSummary problem={say.problem} />}
      <p>
        The key workers of both are asked, or the person; then each record says that there is the other. Neither is
        opened to anybody who does not see it now.
      </p>
      <SaveButton small busy={say.busy} about={about} onClick={() => void say.run({})}>
        {again ? 'It is one person after all' : 'It is one person'}
      </SaveButton>
    </>
  );
}

function WithReason({ at, about, says }: { at: string; about: string; says: string }) {
  const [reason, keep, drop] = useDraft<string>(at, '');
  const command = useCommand<{ reason: string }>(at, 'Saved');
  const submit = async (): Promise<void> => {
    if (reason.trim() === '') command.refuse([{ field: 'reason', problem: 'Say why' }]);
    else if (await command.run({ reason })) drop();
  };
  return (
    <details className="nhsuk-details" open={reason !== '' ? true : undefined}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          {says}
          <span className="nhsuk-u-visually-hidden">: {about}</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <Form problem={command.problem} onSubmit={() => void submit()} label={`${says}: ${about}`}>
          <TextField name="reason" label="Why?" value={reason} onChange={keep} />
          <SaveButton small secondary busy={command.busy} about={about}>
            {says}
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}
