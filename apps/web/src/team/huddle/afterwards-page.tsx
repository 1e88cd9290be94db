import type { OwedOutcome } from '../../answers/huddle';
import { dayWithDistance, daysUntil, momentWithDistance } from '../../dates';
import { Form, SaveButton, TextAreaField, TextField } from '../../forms';
import { useQuery } from '../../live';
import { Empty, Loaded, Page } from '../../page';
import { roleName, useNames, type Names } from '../../people-and-agencies';
import { useMe } from '../../session';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { holdsHuddles } from './use-huddle-board';

/** What was agreed about people at huddles and they have not heard yet: somebody writes it for each of them. */
export function AfterwardsPage() {
  const holds = holdsHuddles(useMe());
  const owed = useQuery<OwedOutcome[]>(holds ? '/api/intake/huddle-outcomes' : null, {
    views: ['intake.huddle-outcomes', 'intake.huddle-board'],
  });
  const names = useNames((owed.data ?? []).map((one) => one.personId));
  return (
    <Page title="What people have not heard yet" back={{ to: '/team/huddle', label: 'Huddle board' }}>
      <p>
        Within two working days of a huddle each person hears what was agreed about them and who was there. You write
        it, in words that are theirs; nothing of what the huddle noted for itself is sent.
      </p>
      {!holds && (
        <Empty title="The hub coordinator tells people">
          <p>What was agreed with you as the owner comes to Today.</p>
        </Empty>
      )}
      {holds && (
        <Loaded from={owed} what="what people have not heard yet">
          {(list) =>
            list.length === 0 ? (
              <Empty title="Everybody has heard">
                <p>What the next huddle agrees comes here by itself.</p>
              </Empty>
            ) : (
              <ul className="lw-cards">
                {list.map((one) => (
                  <ToTell
                    key={one.outcomeId}
                    owed={{ ...one, name: names.person(one.personId) ?? one.name }}
                    names={names}
                  />
                ))}
              </ul>
            )
          }
        </Loaded>
      )}
    </Page>
  );
}

type Telling = { words: string; whoWasThere: string };

/** Those who had the board open, as the person would know them. */
const whoWere = (present: readonly string[], names: Names): string =>
  present
    .map((id) => names.practitioner(id))
    .filter((one) => one !== undefined)
    .map((one) => `${one.name} (${roleName(one.role)})`)
    .join(', ');

function ToTell({ owed, names }: { owed: OwedOutcome; names: Names }) {
  const name = owed.name ?? 'somebody';
  const [draft, keep, drop] = useDraft<Partial<Telling>>(`huddle-outcome:${owed.outcomeId}`, {});
  const share = useCommand<Telling>(
    `/api/intake/huddle-outcomes/${owed.outcomeId}/share`,
    `${name} has been told what was agreed`,
  );
  const words = draft.words ?? '';
  const whoWasThere = draft.whoWasThere ?? whoWere(owed.present, names);
  const submit = async (): Promise<void> => {
    const missing = [
      ...(words.trim() === ''
        ? [{ field: 'words', problem: 'Write what was agreed, as you would say it to them' }]
        : []),
      ...(whoWasThere.trim() === '' ? [{ field: 'whoWasThere', problem: 'Say who was there' }] : []),
    ];
    if (missing.length > 0) share.refuse(missing);
    else if (await share.run({ words, whoWasThere })) drop();
  };
  return (
    <li className="lw-card">
      <h2 className="nhsuk-heading-s">{name}</h2>
      <p className={daysUntil(owed.owedBy) < 0 ? 'lw-late' : 'lw-secondary'}>
        {daysUntil(owed.owedBy) < 0 ? 'Was to be told by ' : 'To be told by '}
        {dayWithDistance(owed.owedBy)}; agreed {momentWithDistance(owed.agreedAt)}
      </p>
      <p>
        {owed.of === 'introduction' ? 'Key worker: ' : 'Owner: '}
        <strong>{names.inFull(owed.ownerId)}</strong>, by {dayWithDistance(owed.dueOn)}
        {owed.outcome !== null && <>. The huddle noted: “{owed.outcome}”</>}
      </p>
      <Form problem={share.problem} onSubmit={() => void submit()} label={`Tell ${name}`}>
        <TextAreaField
          name="words"
          label={`What was agreed, in words for ${name}`}
          rows={3}
          limit={2000}
          value={words}
          onChange={(next) => keep({ ...draft, words: next })}
        />
        <TextField
          name="whoWasThere"
          label="Who was there"
          hint="Those who had the board open stand here already. Leave out who was not part of it."
          value={whoWasThere}
          onChange={(next) => keep({ ...draft, whoWasThere: next })}
        />
        <SaveButton small busy={share.busy} about={name}>
          Share this
        </SaveButton>
      </Form>
    </li>
  );
}
