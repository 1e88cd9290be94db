import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Evidence } from '../answers/decisions';
import { momentWithDistance } from '../dates';
import { ErrorSummary, Form, SaveButton, SelectField } from '../forms';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';
import { useNames, type Names } from '../people-and-agencies';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { ASKERS, BASES_OF, BY_ROLE, CHOSEN, CODED, inWords, REASONS } from './evidence-words';

type Entry = Evidence['entries'][number];
type Chosen = Readonly<Record<string, string>>;
type Asked = { asker: string; basis: string; read: string[]; withhold: { eventId: string; reason: string }[] };

/** Read entry by entry before it leaves, then put together with its proofs. */
export function EvidencePage() {
  const { decisionId = '' } = useParams();
  const evidence = useQuery<Evidence>(`/api/care-plan/decisions/${encodeURIComponent(decisionId)}/evidence`);
  return (
    <Page
      title="The evidence of a decision"
      lede="For an inquest, somebody who asks for their own record, or a complaint: everything that was recorded of one decision, and of the plan until it was taken, with proofs that anybody can check."
      back={{ to: '/assurance/decisions', label: 'Decisions' }}
      wide
    >
      <Loaded from={evidence} what="the evidence">
        {(found) => <Reading key={found.decisionId} evidence={found} reload={evidence.reload} />}
      </Loaded>
    </Page>
  );
}

function Reading({ evidence, reload }: { evidence: Evidence; reload: () => void }) {
  const names = useNames([evidence.personId]);
  const [chosen, choose] = useDraft<Chosen>(`evidence:${evidence.decisionId}`, {});
  return (
    <>
      <p>
        Read every entry. What is about somebody else, kept apart, put right or disputed is withheld by itself: its
        place and its proof go along, and no word of it. Withhold here what else must not be shown to whoever asks.
      </p>
      <ol className="nhsuk-list">
        {evidence.entries.map((entry, at) => (
          <OneEntry
            key={entry.eventId ?? `withheld ${at}`}
            number={at + 1}
            entry={entry}
            names={names}
            reason={entry.eventId === null ? '' : (chosen[entry.eventId] ?? '')}
            choose={(reason) => entry.eventId !== null && choose({ ...chosen, [entry.eventId]: reason })}
          />
        ))}
      </ol>
      <Produce evidence={evidence} chosen={chosen} reload={reload} />
      <Packs evidence={evidence} names={names} />
    </>
  );
}

type OneEntryProps = { number: number; entry: Entry; names: Names; reason: string; choose: (reason: string) => void };

function OneEntry({ number, entry, names, reason, choose }: OneEntryProps) {
  if (entry.eventId === null || entry.at === null) {
    return (
      <li className="lw-section">
        <h2 className="nhsuk-heading-s">{number}. Withheld</h2>
        <p>{REASONS[entry.withheld ?? ''] ?? 'It must not be shown.'}</p>
      </li>
    );
  }
  return (
    <li className="lw-section">
      <h2 className="nhsuk-heading-s">
        {number}. {inWords(entry.type ?? '')}
      </h2>
      <p className="lw-secondary">
        {entry.of === 'plan' ? 'Of the plan' : 'Of the decision'}, {BY_ROLE[entry.role ?? ''] ?? names.inFull(entry.by)}
        , {momentWithDistance(entry.at)}
      </p>
      {entry.said.map(({ field, words }, at) => (
        <p key={`${field} ${at}`}>
          <span className="lw-secondary">{inWords(field)}: </span>
          <span className="lw-words">{CODED.has(field) ? inWords(words) : words}</span>
        </p>
      ))}
      <SelectField
        name={`withhold-${number}`}
        label={`Entry ${number}`}
        empty="Show it"
        value={reason}
        onChange={choose}
        choices={CHOSEN}
      />
    </li>
  );
}

function Produce({ evidence, chosen, reload }: { evidence: Evidence; chosen: Chosen; reload: () => void }) {
  const [asker, setAsker] = useState('');
  const [basis, setBasis] = useState('');
  const command = useCommand<Asked>(
    `/api/care-plan/decisions/${encodeURIComponent(evidence.decisionId)}/evidence-packs`,
    'The evidence is put together',
  );
  const submit = async (): Promise<void> => {
    const missing = [
      ...(asker === '' ? [{ field: 'asker', problem: 'Choose who asks' }] : []),
      ...(basis === '' ? [{ field: 'basis', problem: 'Choose on what basis they ask' }] : []),
    ];
    if (missing.length > 0) return command.refuse(missing);
    const withhold = Object.entries(chosen).flatMap(([eventId, reason]) =>
      reason === '' ? [] : [{ eventId, reason }],
    );
    // Of what came or goes along since, nothing was read: the page shows it first.
    const read = evidence.entries.flatMap(({ eventId }) => eventId ?? []);
    await command.run({ asker, basis, read, withhold });
    reload();
  };
  return (
    <section className="lw-section" aria-labelledby="produce">
      <h2 className="nhsuk-heading-m" id="produce">
        Put it together
      </h2>
      <Form label="Put the evidence together" problem={command.problem} onSubmit={() => void submit()}>
        <SelectField
          name="asker"
          label="Who asks?"
          value={asker}
          onChange={(next) => {
            setAsker(next);
            setBasis('');
          }}
          choices={ASKERS}
        />
        <SelectField name="basis" label="On what basis?" value={basis} onChange={setBasis} choices={BASES_OF(asker)} />
        <SaveButton busy={command.busy}>Put the evidence together</SaveButton>
      </Form>
      <p className="lw-secondary">
        That you did, for whom and on what basis is recorded, and the person can see that you looked.
      </p>
    </section>
  );
}

function Packs({ evidence, names }: { evidence: Evidence; names: Names }) {
  const sign = useCommand<object>('/api/assurance/checkpoints', 'Signed. The evidence can be downloaded');
  if (evidence.packs.length === 0) {
    return (
      <Empty title="No evidence of this decision was put together yet">
        <p>Once it is, it can be downloaded here: a file that anybody checks without trusting us.</p>
      </Empty>
    );
  }
  return (
    <section className="lw-section" aria-labelledby="packs">
      <h2 className="nhsuk-heading-m" id="packs">
        What was put together
      </h2>
      <p>What is not signed yet cannot be downloaded. It is signed by itself within five minutes, or now:</p>
      {sign.problem && <ErrorSummary problem={sign.problem} />}
      <SaveButton busy={sign.busy} done={sign.answer && 'Signed'} secondary onClick={() => void sign.run({})}>
        Sign what is recorded
      </SaveButton>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {evidence.packs.map(({ packId, asker, basis, producedBy, producedAt }) => (
          <li key={packId}>
            <a
              href={`/api/assurance/decisions/${evidence.decisionId}/evidence-packs/${packId}`}
              download={`evidence-${packId}.zip`}
            >
              Download the evidence of {momentWithDistance(producedAt)}
            </a>
            , for {inWords(asker).toLowerCase()}, on {inWords(basis)}, by {names.inFull(producedBy)}
          </li>
        ))}
      </ul>
      <p>
        Whoever is given it can <Link to="/check-a-record">check it</Link>, and is told in words what was withheld and
        why.
      </p>
    </section>
  );
}
