import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { DecisionAudit } from '../answers/decisions';
import { today } from '../dates';
import { KIND_WORDS } from '../decision/decision-words';
import { Form, SaveButton, SelectField, TextField } from '../forms';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';
import { useMe } from '../session';

const YEARS_BACK = 5;

/** Whether what was decided together was done: by kind, for one year, and of nobody in particular. */
export function DecisionAuditPage() {
  const { role } = useMe();
  const thisYear = Number(today().slice(0, 4));
  const [year, choose] = useState(String(thisYear));
  const audit = useQuery<DecisionAudit>(`/api/care-plan/decision-audit?year=${year}`);
  return (
    <Page
      title="Decisions and what became of them"
      lede="What was decided together in a year, how often somebody dissented, and whether it was done in time."
      wide
    >
      <SelectField
        name="year"
        label="Decisions taken in"
        empty={null}
        value={year}
        onChange={choose}
        choices={Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back)).map((value) => ({
          ...{ value, label: value },
        }))}
      />
      <Loaded from={audit} what="the decisions of the year">
        {({ kinds, fewestShown }) =>
          kinds.length === 0 ? (
            <Empty title="Nothing was decided in this year">
              <p>Once something is decided together, it is counted here by what it was about.</p>
            </Empty>
          ) : (
            <Counts kinds={kinds} fewestShown={fewestShown} year={year} />
          )
        }
      </Loaded>
      {role !== 'service-manager' && <OneDecision evidence={role === 'caldicott-guardian'} />}
      <p>
        <Link to="/assurance/decision-policies">How decisions are judged</Link>
      </p>
    </Page>
  );
}

/** By its number, which is on the printed decision and in a bundle, after `jointDecision-`. */
function OneDecision({ evidence }: { evidence: boolean }) {
  const [decisionId, write] = useState('');
  const go = useNavigate();
  const asked = decisionId.trim().replace(/^jointDecision-/, '');
  const open = (page: string): void => {
    if (asked !== '') void go(`/assurance/decisions/${encodeURIComponent(asked)}/${page}`);
  };
  return (
    <section className="lw-section" aria-labelledby="one-decision">
      <h2 className="nhsuk-heading-m" id="one-decision">
        One decision
      </h2>
      <Form label="One decision" problem={undefined} onSubmit={() => open('who-knew-what')}>
        <TextField
          name="decisionId"
          label="Number of the decision"
          hint="It is on the decision when it is printed, and in a bundle of the record."
          value={decisionId}
          onChange={write}
        />
        <SaveButton busy={false} secondary>
          See who knew what
        </SaveButton>
        {evidence && (
          <SaveButton busy={false} secondary onClick={() => open('evidence')}>
            Put its evidence together
          </SaveButton>
        )}
      </Form>
    </section>
  );
}

const COLUMNS = [
  ['taken', 'Decided'],
  ['withDissent', 'With a dissent'],
  ['inEmergency', 'First in an emergency'],
  ['implementedInTime', 'Done in time'],
  ['notInTime', 'Not done in time'],
] as const;

function Counts({ kinds, fewestShown, year }: Pick<DecisionAudit, 'kinds' | 'fewestShown'> & { year: string }) {
  return (
    <>
      <table role="table" className="nhsuk-table nhsuk-table--responsive">
        <caption className="nhsuk-table__caption nhsuk-u-visually-hidden">Decisions of {year} by kind</caption>
        <thead className="nhsuk-table__head" role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className="nhsuk-table__header">
              About what
            </th>
            {COLUMNS.map(([field, says]) => (
              <th
                key={field}
                role="columnheader"
                scope="col"
                className="nhsuk-table__header nhsuk-table__header--numeric"
              >
                {says}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {kinds.map((kind) => (
            <tr role="row" key={kind.kind} className="nhsuk-table__row">
              <th role="rowheader" scope="row" className="nhsuk-table__header">
                {KIND_WORDS[kind.kind]}
              </th>
              {COLUMNS.map(([field, says]) => (
                <td role="cell" key={field} className="nhsuk-table__cell nhsuk-table__cell--numeric">
                  <span className="nhsuk-table-responsive__heading" aria-hidden="true">
                    {says}{' '}
                  </span>
                  {kind[field] ?? `Under ${fewestShown}, or not shown`}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="nhsuk-body-s lw-secondary">
        No number under {fewestShown} is shown, and none from which one could be worked out, so that nobody can be
        recognised. What is not due yet is in neither of the last two columns.
      </p>
    </>
  );
}
