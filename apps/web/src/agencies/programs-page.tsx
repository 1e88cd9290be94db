import { useState } from 'react';
import type { ApiClient } from '../answers/identity';
import { dayWithDistance } from '../dates';
import { ErrorSummary, Form, SaveButton, SelectField, TextField } from '../forms';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';
import { useCommand } from '../use-command';

const SCOPES = [
  { value: 'directory.read', label: 'Which agencies there are' },
  { value: 'verification.read', label: 'Whether the record holds' },
];
const scopeName = (scope: string): string => SCOPES.find(({ value }) => value === scope)?.label ?? scope;

/** Programs that ask by themselves. None of them ever sees a record. */
export function ProgramsPage() {
  const programs = useQuery<ApiClient[]>('/api/identity/api-clients', { views: ['identity.api-clients'] });
  const [name, setName] = useState('');
  const [scope, setScope] = useState('');
  const register = useCommand<object, { secret: string | null }>('/api/identity/api-clients', `${name} is registered`);
  const submit = async (): Promise<void> => {
    const missing = [
      ...(name.trim() === '' ? [{ field: 'name', problem: 'Write what the program is called' }] : []),
      ...(scope === '' ? [{ field: 'scopes', problem: 'Choose what it may ask' }] : []),
    ];
    if (missing.length > 0) register.refuse(missing);
    else if (await register.run({ name: name.trim(), scopes: [scope] })) setName('');
  };
  return (
    <Page
      title="Programs"
      lede="A program asks by itself, with a secret of its own. It never sees anybody’s record."
      wide
    >
      <div className="lw-columns">
        <section aria-labelledby="programs">
          <h2 className="nhsuk-heading-m" id="programs">
            Registered
          </h2>
          <Loaded from={programs} what="the programs">
            {(list) =>
              list.length === 0 ? (
                <Empty title="No program is registered">
                  <p>The website of an agency, for instance, can ask which agencies there are.</p>
                </Empty>
              ) : (
                <ul className="lw-cards">
                  {list.map((program) => (
                    <Program key={program.clientId} program={program} />
                  ))}
                </ul>
              )
            }
          </Loaded>
        </section>
        <section aria-labelledby="register">
          <h2 className="nhsuk-heading-m" id="register">
            Register one
          </h2>
          {register.answer && register.answer.secret !== null && (
            <div className="nhsuk-inset-text">
              <h3 className="nhsuk-heading-s">Its secret, shown once</h3>
              <p className="lw-words">
                <code>{register.answer.secret}</code>
              </p>
              <p>Keep it where only the program can read it. Whoever has it can ask what the program can.</p>
            </div>
          )}
          <Form problem={register.problem} onSubmit={() => void submit()} label="Register a program">
            <TextField name="name" label="What is it called?" value={name} onChange={setName} />
            <SelectField name="scopes" label="What may it ask?" value={scope} onChange={setScope} choices={SCOPES} />
            <SaveButton busy={register.busy}>Register it</SaveButton>
          </Form>
        </section>
      </div>
    </Page>
  );
}

function Program({ program }: { program: ApiClient }) {
  const stop = useCommand<object>(`/api/identity/api-clients/${program.clientId}/stop`, `${program.name} is stopped`);
  return (
    <li className="lw-card">
      <h3 className="nhsuk-heading-s">{program.name}</h3>
      {stop.problem && <ErrorSummary problem={stop.problem} />}
      <p>
        {program.scopes.map(scopeName).join('; ')}
        <br />
        <span className="lw-secondary">
          {program.stoppedAt === null
            ? `Since ${dayWithDistance(program.registeredAt)}`
            : `Stopped ${dayWithDistance(program.stoppedAt)}`}
        </span>
      </p>
      {program.stoppedAt === null && (
        <SaveButton small secondary busy={stop.busy} about={program.name} onClick={() => void stop.run({})}>
          Stop it
        </SaveButton>
      )}
    </li>
  );
}
