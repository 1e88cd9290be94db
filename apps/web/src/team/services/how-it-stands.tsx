import type { OwnListing } from '../../answers/provider-directory';
import { dayWithDistance } from '../../dates';
import { Form, SaveButton, TextField } from '../../forms';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';

/** When somebody last looked, and whether there is room: what everybody sees, and what grows old. */
export function HowItStands({ listing, mayList }: { listing: OwnListing; mayList: boolean }) {
  const at = `/api/provider-directory/listings/${listing.serviceId}`;
  const assure = useCommand<object>(`${at}/assure`, `${listing.name} is right today`);
  return (
    <>
      <p className="nhsuk-body-s">
        {listing.assuredOn !== null && <>Last checked {dayWithDistance(listing.assuredOn)}. </>}
        {!listing.hasLapsed && listing.checkBy !== null && (
          <strong>To check by {dayWithDistance(listing.checkBy)}: from then on people find others first. </strong>
        )}
        {listing.hasLapsed && 'Nobody finds it now, because it was not checked for half a year. '}
        {listing.room === null
          ? 'Whether there is room is not known: nobody said so in the last two weeks.'
          : `${listing.room.available} places free, said ${dayWithDistance(listing.room.declaredAt)}.`}
      </p>
      {mayList && (
        <>
          <Form problem={assure.problem} onSubmit={() => void assure.run({})} label={`Check ${listing.name}`}>
            <SaveButton secondary small busy={assure.busy} done={assure.answer && 'Checked'} about={listing.name}>
              All of it is right today
            </SaveButton>
          </Form>
          <RoomForm path={`${at}/capacity`} listing={listing} />
        </>
      )}
    </>
  );
}

function RoomForm({ path, listing }: { path: string; listing: OwnListing }) {
  const [free, type, drop] = useDraft<string>(`listing:${listing.serviceId}:room`, '');
  const declare = useCommand<{ available: number }>(path, `The room of ${listing.name} is said`);
  const submit = async (): Promise<void> => {
    const available = Number(free);
    if (!/^\d{1,4}$/.test(free.trim())) {
      declare.refuse([{ field: 'available', problem: 'Write how many places are free, such as 3, or 0' }]);
    } else if (await declare.run({ available })) drop();
  };
  return (
    <Form problem={declare.problem} onSubmit={() => void submit()} label={`Room of ${listing.name}`}>
      <TextField
        name="available"
        label={`How many places are free: ${listing.name}`}
        hint="Everybody sees it for two weeks."
        inputMode="numeric"
        value={free}
        onChange={type}
      />
      <SaveButton secondary small busy={declare.busy} done={declare.answer && 'Said'} about={listing.name}>
        Say how many
      </SaveButton>
    </Form>
  );
}
