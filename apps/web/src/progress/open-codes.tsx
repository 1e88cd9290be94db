import type { Measure, OpenCode } from '../answers/outcomes';
import { dayWithDistance } from '../dates';
import { useQuery } from '../live';
import { Loaded, ProblemNotice } from '../page';
import { useNames } from '../people-and-agencies';
import { useReadOnly } from '../read-only';
import { useCommand } from '../use-command';

type OpenCodesProps = { personId: string; measure: Measure; /** Of one's own record. */ mine: boolean };

/** Codes that somebody could answer by now, and a way to end each of them before its time. */
export function OpenCodes({ personId, measure, mine }: OpenCodesProps) {
  const path = `/api/outcomes/people/${personId}/measure-codes`;
  const codes = useQuery<OpenCode[]>(path, { views: ['outcomes'], key: personId });
  return (
    <Loaded from={codes} what="the codes that are open">
      {(all) => {
        const open = all.filter((one) => one.measure === measure.code);
        return open.length === 0 ? null : <Codes path={path} codes={open} mine={mine} />;
      }}
    </Loaded>
  );
}

function Codes({ path, codes, mine }: { path: string; codes: OpenCode[]; mine: boolean }) {
  const isReadOnly = useReadOnly();
  const names = useNames([]);
  const takeBack = useCommand<object>(path, 'The code is taken back and opens nothing');
  return (
    <section className="lw-section" aria-labelledby="open-codes">
      <h2 className="nhsuk-heading-m" id="open-codes">
        Codes that are open
      </h2>
      <p>
        Whoever has one of these can answer in {mine ? 'your' : 'their'} name. If one went to the wrong person, take it
        back.
      </p>
      {takeBack.problem && <ProblemNotice problem={takeBack.problem} />}
      <ul className="nhsuk-list">
        {codes.map(({ measureId, offeredBy, offeredAt, answerBy }) => {
          const by = names.of(offeredBy) === 'You' ? 'you' : names.of(offeredBy);
          return (
            <li key={measureId}>
              Handed out by {by} on {dayWithDistance(offeredAt)}; open until {dayWithDistance(answerBy)}.{' '}
              {!isReadOnly && (
                <button
                  type="button"
                  className="lw-link-button"
                  aria-disabled={takeBack.busy}
                  onClick={() => !takeBack.busy && void takeBack.run({}, { path: `${path}/${measureId}/take-back` })}
                >
                  Take it back
                  <span className="nhsuk-u-visually-hidden">, handed out on {dayWithDistance(offeredAt)}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
