import { useState } from 'react';
import type { Person } from '../answers/identity';
import { ErrorSummary, Form, SaveButton, TextAreaField, TextField } from '../forms';
import { useReadOnly } from '../read-only';
import { useCommand } from '../use-command';

type Written = { lines: string; postcode: string };
type AddressBody = { lines: string; postcode: string | null };

/** Where letters go. Nobody has to say it. */
export function AddressPart({ person, mine }: { person: Person; mine: boolean }) {
  const { personId, address, addressRevision } = person;
  const at = `/api/identity/people/${personId}/address`;
  const isReadOnly = useReadOnly();
  // Not kept as a draft: where somebody lives stays in no browser.
  const [draft, keep] = useState<Written>();
  const give = useCommand<AddressBody>(at, 'The address is saved');
  const withdraw = useCommand(`${at}/withdraw`, 'The address is taken out');
  const begin = (): void => keep({ lines: address?.lines ?? '', postcode: address?.postcode ?? '' });
  const submit = async ({ lines, postcode }: Written): Promise<void> => {
    if (lines.trim() === '') return give.refuse([{ field: 'lines', problem: 'Write the address' }]);
    const body = { lines, postcode: postcode.trim() === '' ? null : postcode };
    if (await give.run(body, { ifMatch: addressRevision })) keep(undefined);
  };
  return (
    <section className="lw-section" aria-labelledby="address">
      <h2 className="nhsuk-heading-m" id="address">
        {mine ? 'Where letters reach me' : 'Where letters reach them'}
      </h2>
      {draft === undefined ? (
        <>
          {address === null ? (
            <p>No address is recorded, and none is needed to get help.</p>
          ) : (
            <p className="lw-words">
              <bdi>{[address.lines, address.postcode].filter(Boolean).join('\n')}</bdi>
            </p>
          )}
          {withdraw.problem && <ErrorSummary problem={withdraw.problem} />}
          {!isReadOnly && (
            <p className="lw-no-print">
              <button
                type="button"
                className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                onClick={begin}
              >
                {address === null ? 'Add an address' : 'Change the address'}
              </button>{' '}
              {address !== null && (
                <button
                  type="button"
                  className="lw-link-button"
                  aria-disabled={withdraw.busy}
                  onClick={() => {
                    if (!withdraw.busy) void withdraw.run({});
                  }}
                >
                  Take the address out
                </button>
              )}
            </p>
          )}
        </>
      ) : (
        <Form problem={give.problem} onSubmit={() => void submit(draft)} label="Where letters go">
          <TextAreaField
            name="lines"
            label="Address"
            hint={
              mine
                ? 'As on an envelope, without the postcode. Your team sees it. Nobody who works here may look at your record because they live near you, and we check for that with it.'
                : 'As on an envelope, without the postcode.'
            }
            rows={3}
            limit={300}
            value={draft.lines}
            onChange={(lines) => keep({ ...draft, lines })}
          />
          <TextField
            name="postcode"
            label="Postcode, if there is one"
            autoComplete="off"
            value={draft.postcode}
            onChange={(postcode) => keep({ ...draft, postcode })}
          />
          <SaveButton busy={give.busy}>Save the address</SaveButton>
          <button type="button" className="lw-link-button" onClick={() => keep(undefined)}>
            Go back
          </button>
        </Form>
      )}
    </section>
  );
}
