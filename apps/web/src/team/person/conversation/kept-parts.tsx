import { momentWithDistance, timeOfDay } from '../../../dates';
import { KEPT_FOR_MS } from '../../../device/device-box';
import type { Kept } from '../../../device/kept';
import type { OnDevice } from '../../../device/use-kept';
import { SaveButton } from '../../../forms';

/** Before a visit without a network. */
export function TakeAlong({ onTake }: { onTake: () => void }) {
  return (
    <p>
      <button type="button" className="lw-link-button" onClick={onTake}>
        Keep these questions on this device, for a visit without a network
      </button>
    </p>
  );
}

type PartProps<Draft> = { kept: Kept<Draft>; device: OnDevice<Draft> };

export function Sent<Draft>({ kept, device }: PartProps<Draft>) {
  return (
    <div className="lw-kept" role="status">
      <p>
        <strong>Sent at {timeOfDay(kept.sentAt ?? kept.changedAt)}.</strong> The words are no longer kept on this
        device.
      </p>
      <button type="button" className="lw-link-button" onClick={() => void device.drop()}>
        Close this note
      </button>
    </div>
  );
}

const until = ({ changedAt }: Kept<unknown>): string =>
  momentWithDistance(new Date(Date.parse(changedAt) + KEPT_FOR_MS).toISOString());

/** Only what is true: nothing is said to be kept before it is stored, or sent before it was answered. */
export function KeptState<Draft>({ device: { kept, stored, cannotKeep, sending } }: { device: OnDevice<Draft> }) {
  return (
    <div className="lw-kept" role="status">
      {cannotKeep ? (
        <p>
          <strong>This browser cannot keep what you type.</strong> Stay on this page until it is sent.
        </p>
      ) : sending ? (
        <p>Sending…</p>
      ) : kept !== undefined && !stored ? (
        <p>Keeping it on this device…</p>
      ) : kept !== undefined ? (
        <p>
          <strong>Kept on this device at {timeOfDay(kept.changedAt)}, not sent.</strong> It is encrypted, and is deleted
          when you sign out, or on {until(kept)}. Lock this device when you put it down.
        </p>
      ) : null}
    </div>
  );
}

type SaidProps<Draft> = PartProps<Draft> & { said: readonly { asks: string; text: string }[] };

/** It waits for a network, and can be taken back. */
export function ToBeSent<Draft>({ kept: { name }, device, said }: SaidProps<Draft>) {
  return (
    <section aria-label="Waits to be sent" className="lw-card">
      <p>
        <strong>Waits to be sent.</strong> It goes by itself as soon as there is a network and you are signed in, also
        when you come back to Living Well on this device later.
      </p>
      <dl className="nhsuk-body">
        {said
          .filter(({ text }) => text.trim() !== '')
          .map(({ asks, text }) => (
            <div key={asks}>
              <dt>
                <strong>{asks}</strong>
              </dt>
              <dd className="lw-words lw-said-words">{text}</dd>
            </div>
          ))}
      </dl>
      <SaveButton small busy={device.sending} onClick={() => void device.send()}>
        Try to send it now
      </SaveButton>
      <SaveButton small secondary busy={device.sending} onClick={() => void device.takeBack()}>
        Change it first
      </SaveButton>
      <p className="nhsuk-body-s lw-secondary">
        {name} sees it once it is sent. If an answer was lost on the way, it is kept once all the same.
      </p>
    </section>
  );
}
