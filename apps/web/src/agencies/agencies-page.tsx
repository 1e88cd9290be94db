import { useState } from 'react';
import { Link } from 'react-router';
import type { Agency } from '../answers/identity';
import { Form, SaveButton, SelectField, TextField } from '../forms';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';
import { useMe } from '../session';
import { useCommand } from '../use-command';

const KINDS = [
  { value: 'nhs-trust', label: 'NHS trust' },
  { value: 'charity', label: 'Charity or community organisation' },
  { value: 'peer-led', label: 'Peer-led organisation' },
  { value: 'primary-care', label: 'GP practice or primary care network' },
  { value: 'council', label: 'Council' },
  { value: 'commissioner', label: 'Commissioner' },
];

/** The agencies of the alliance. */
export function AgenciesPage() {
  const agencies = useQuery<Agency[]>('/api/identity/agencies', { views: ['identity.staff'] });
  const { role } = useMe();
  const [name, setName] = useState('');
  const [kind, setKind] = useState('');
  const register = useCommand<{ name: string; kind: string }>('/api/identity/agencies', `${name} has joined`);
  const submit = async (): Promise<void> => {
    const missing = [
      ...(name.trim() === '' ? [{ field: 'name', problem: 'Write the name of the agency' }] : []),
      ...(kind === '' ? [{ field: 'kind', problem: 'Choose what kind of agency it is' }] : []),
    ];
    if (missing.length > 0) return register.refuse(missing);
    if (await register.run({ name: name.trim(), kind })) {
      setName('');
      setKind('');
    }
  };
  return (
    <Page title="Agencies and staff" lede="Who is part of the alliance, and who works for them." wide>
      <div className="lw-columns">
        <section aria-labelledby="agencies">
          {role === 'alliance-administrator' && (
            <p>
              <Link to="/agencies/directories">Other directories</Link>: what was read from them, and where they differ.
            </p>
          )}
          <h2 className="nhsuk-heading-m" id="agencies">
            Agencies
          </h2>
          <Loaded from={agencies} what="the agencies">
            {(list) =>
              list.length === 0 ? (
                <Empty title="No agency has joined yet">
                  <p>Register the first one here, and then invite its administrator.</p>
                </Empty>
              ) : (
                <ul className="lw-cards">
                  {list.map((agency) => (
                    <li key={agency.agencyId} className="lw-card">
                      <Link to={`/agencies/${agency.agencyId}`}>{agency.name}</Link>
                      <br />
                      <span className="lw-secondary">
                        {KINDS.find(({ value }) => value === agency.kind)?.label ?? agency.kind}
                      </span>
                    </li>
                  ))}
                </ul>
              )
            }
          </Loaded>
        </section>
        <section aria-labelledby="register">
          <h2 className="nhsuk-heading-m" id="register">
            An agency joins
          </h2>
          <Form problem={register.problem} onSubmit={() => void submit()} label="An agency joins">
            <TextField name="name" label="Name of the agency" value={name} onChange={setName} />
            <SelectField
              name="kind"
              label="What kind of agency is it?"
              value={kind}
              onChange={setKind}
              choices={KINDS}
            />
            <SaveButton busy={register.busy}>Register it</SaveButton>
          </Form>
        </section>
      </div>
    </Page>
  );
}
