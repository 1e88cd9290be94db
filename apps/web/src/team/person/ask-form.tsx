import { useDeferredValue } from 'react';
import type { Listing } from '../../answers/provider-directory';
import { ChoiceField, Form, SaveButton, TextAreaField, TextField } from '../../forms';
import { useQuery } from '../../live';
import { ProblemNotice } from '../../page';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { namedIn } from './named-in';
import { BeforeNotice, useBeforeAsking } from './before-asking';

type Asking = { search: string; serviceId: string; serviceName: string; need: string; who?: string };
type AskBody = { serviceId: string; personId: string; need: string; forWhoAccepts?: string };

const NOTHING: Asking = { search: '', serviceId: '', serviceName: '', need: '' };
const MOST_SHOWN = 8;
const SEARCH_FROM = 2;

/** Each ends with one full stop, whether or not it was written with one. */
const inSentences = (...parts: (string | null)[]): string =>
  parts
    .filter((part) => part !== null && part !== '')
    .map((part) => `${part?.replace(/\.$/, '')}.`)
    .join(' ');

/** Ask one service: find it, choose it, say what is needed without saying for whom. */
export function AskForm({ personId, name }: { personId: string; name: string }) {
  const [draft, keep, drop] = useDraft<Asking>(`person:${personId}:ask`, NOTHING);
  const search = useDeferredValue(draft.search.trim());
  const found = useQuery<Listing[]>(
    `/api/provider-directory/listings?search=${encodeURIComponent(search.length < SEARCH_FROM ? '' : search)}`,
  );
  const ask = useCommand<AskBody>('/api/provider-directory/asks', `${draft.serviceName} is asked`);
  // A service that is known from another directory has nobody here who could answer.
  const services = (found.data ?? []).filter(({ agencyId }) => agencyId !== null).slice(0, MOST_SHOWN);
  const chosenElsewhere = draft.serviceId !== '' && !services.some((one) => one.serviceId === draft.serviceId);
  const before = useBeforeAsking(draft.serviceId);
  const who = draft.who ?? name;
  const goesByLink = before?.goesByLink === true;
  const submit = async (): Promise<void> => {
    const named = namedIn(draft.need, name);
    const missing = [
      ...(draft.serviceId === '' ? [{ field: 'serviceId', problem: 'Choose a service' }] : []),
      ...(draft.need.trim() === '' ? [{ field: 'need', problem: 'Write what is needed' }] : []),
      ...(named.length > 0
        ? [{ field: 'need', problem: `Take out the name (${named.join(' ')}). Write “they” instead` }]
        : []),
      ...(goesByLink && who.trim() === '' ? [{ field: 'forWhoAccepts', problem: 'Write who it is' }] : []),
    ];
    if (missing.length > 0) {
      ask.refuse(missing);
    } else if (
      await ask.run({
        ...{ serviceId: draft.serviceId, personId, need: draft.need },
        ...(goesByLink && { forWhoAccepts: who }),
      })
    ) {
      drop();
    }
  };
  return (
    <section className="lw-section lw-no-print" aria-labelledby="ask-a-service">
      <h3 className="nhsuk-heading-s" id="ask-a-service">
        Ask a service
      </h3>
      <Form problem={ask.problem} onSubmit={() => void submit()} label="Ask a service">
        <TextField
          name="search"
          type="search"
          label="Find a service"
          hint="Such as singing, debt, or a place."
          value={draft.search}
          onChange={(text) => keep({ ...draft, search: text })}
        />
        {found.problem && <ProblemNotice problem={found.problem} retry={found.reload} />}
        {found.data?.length === 0 && <p role="status">No service is found. Try another word, or fewer.</p>}
        {(services.length > 0 || chosenElsewhere) && (
          <ChoiceField
            name="serviceId"
            label="Which service?"
            value={draft.serviceId}
            onChange={(serviceId) => {
              const service = services.find((one) => one.serviceId === serviceId);
              keep({ ...draft, serviceId, serviceName: service?.name ?? draft.serviceName });
            }}
            choices={[
              ...(chosenElsewhere ? [{ value: draft.serviceId, label: draft.serviceName }] : []),
              ...services.map((one) => ({
                value: one.serviceId,
                label: `${one.name}, ${one.agencyName}`,
                hint: inSentences(one.eligibility, one.fees),
              })),
            ]}
          />
        )}
        {(found.data?.length ?? 0) > MOST_SHOWN && <p>There are more. Type a word to find the right one.</p>}
        {before && (
          <BeforeNotice
            before={before}
            onChoose={(serviceId, serviceName) => keep({ ...draft, serviceId, serviceName })}
          />
        )}
        <TextAreaField
          name="need"
          label="What is needed?"
          hint={`Do not write the name, or anything that says who it is. The service learns that it is ${name} only when it accepts.`}
          rows={4}
          value={draft.need}
          onChange={(need) => keep({ ...draft, need })}
        />
        {goesByLink && (
          <TextAreaField
            name="forWhoAccepts"
            label="Who it is, and how to begin"
            hint={`This service answers by a link, without an account. Only whoever says yes reads this, and ${name} can see that they did. Agree with ${name} what you write.`}
            rows={3}
            value={who}
            onChange={(words) => keep({ ...draft, who: words })}
          />
        )}
        <SaveButton busy={ask.busy} done={ask.answer && 'Asked'}>
          Ask them
        </SaveButton>
      </Form>
    </section>
  );
}
