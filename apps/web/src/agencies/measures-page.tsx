import { useState } from 'react';
import type { MeasureLicence } from '../answers/outcomes';
import { DateField } from '../date-field';
import { dayWithDistance } from '../dates';
import { Form, SaveButton, TextField } from '../forms';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';
import { inSentence, useNames, type Names } from '../people-and-agencies';
import { useCommand } from '../use-command';

/** Which measures need a licence, and what the agency has recorded of one. */
export function MeasuresPage() {
  const licences = useQuery<MeasureLicence[]>('/api/outcomes/measure-licences', { views: ['outcomes'] });
  const names = useNames();
  return (
    <Page
      title="Measures and licences"
      lede="The words of some questionnaires belong to somebody else. Here they stay locked until your agency has written down its licence, and lock again when it ends."
      back={{ to: '/agencies', label: 'Agencies and staff' }}
    >
      <Loaded from={licences} what="the measures that need a licence">
        {(list) =>
          list.length === 0 ? (
            <Empty title="No measure here needs a licence">
              <p>
                PHQ-9, GAD-7, ONS4 and Being connected can be used by anybody. Whoever runs the product brings others
                with: <code>npm run living-well -- measures import</code> and the file of a pack.
              </p>
            </Empty>
          ) : (
            <ul className="lw-cards">
              {list.map((one) => (
                <LicenceCard key={one.code} one={one} names={names} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function LicenceCard({ one, names }: { one: MeasureLicence; names: Names }) {
  const { code, name, version, licence, copyright, recorded } = one;
  const [given, keep] = useState({ reference: '', validUntil: '' });
  const record = useCommand<typeof given>(
    `/api/outcomes/measures/${code}/licence`,
    `The licence for ${name} is recorded`,
  );
  const submit = async (): Promise<void> => {
    const missing = [
      ...(given.reference.trim().length < 3 ? [{ field: 'reference', problem: 'Write which licence it is' }] : []),
      ...(given.validUntil === '' ? [{ field: 'validUntil', problem: 'Write the last day on which it holds' }] : []),
    ];
    if (missing.length > 0) record.refuse(missing);
    else if (await record.run(given)) keep({ reference: '', validUntil: '' });
  };
  return (
    <li className="lw-card">
      <h2 className="nhsuk-heading-s">
        {name}, version {version}
      </h2>
      <p className="lw-words">
        {licence}. {copyright}
      </p>
      {recorded === null && <p>Locked: your agency has not recorded a licence.</p>}
      {recorded && (
        <p>
          {recorded.hasEnded ? 'Locked: the licence ended' : 'Your agency can use it. The licence holds until'}{' '}
          {dayWithDistance(recorded.validUntil)}: <span className="lw-words">{recorded.reference}</span>. Recorded{' '}
          {dayWithDistance(recorded.recordedAt)} by {inSentence(names.of(recorded.recordedBy))}.
        </p>
      )}
      <Form problem={record.problem} onSubmit={() => void submit()} label={`Licence for ${name}`}>
        <TextField
          name="reference"
          label="Which licence?"
          hint="Its number, or where its terms are"
          value={given.reference}
          onChange={(reference) => keep({ ...given, reference })}
        />
        <DateField
          name="validUntil"
          label="Last day on which it holds"
          value={given.validUntil}
          onChange={(validUntil) => keep({ ...given, validUntil })}
        />
        <SaveButton small busy={record.busy} about={name}>
          Record the licence
        </SaveButton>
      </Form>
    </li>
  );
}
