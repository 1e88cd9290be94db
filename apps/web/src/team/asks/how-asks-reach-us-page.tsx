import type { AskedService } from '../../answers/provider-directory';
import { DateField } from '../../date-field';
import { dayWithDistance } from '../../dates';
import { Form, SaveButton, TextField } from '../../forms';
import { useQuery } from '../../live';
import { Empty, Loaded, Page } from '../../page';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';

/** For each service of ours: who is sent what is asked of it. */
export function HowAsksReachUsPage() {
  const services = useQuery<AskedService[]>('/api/provider-directory/how-asks-reach-us', {
    views: ['provider-directory'],
  });
  return (
    <Page
      title="How asks reach us"
      lede="Whoever signs in sees every ask. A group that does not sign in can be sent a link to each one."
      back={{ to: '/team/asks', label: 'Asks' }}
    >
      <Loaded from={services} what="our services">
        {(list) =>
          list.length === 0 ? (
            <Empty title="We list no service yet">
              <p>Once we do, it can be asked, and here we say how.</p>
            </Empty>
          ) : (
            <ul className="lw-cards">
              {list.map((service) => (
                <li key={service.serviceId} className="lw-card">
                  <h2 className="nhsuk-heading-s">{service.name}</h2>
                  <TooMuch service={service} />
                  <AskAddress service={service} />
                  <Pause service={service} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function AskAddress({ service }: { service: AskedService }) {
  const { serviceId, name, askAddress } = service;
  const [address, keep, drop] = useDraft<string>(`service:${serviceId}:ask-address`, askAddress ?? '');
  const save = useCommand<{ address: string | null }>(
    `/api/provider-directory/listings/${serviceId}/ask-address`,
    `Saved: ${name}`,
  );
  const submit = async (): Promise<void> => {
    if (await save.run({ address: address.trim() === '' ? null : address.trim() })) drop();
  };
  return (
    <Form problem={save.problem} onSubmit={() => void submit()} label={`Where asks to ${name} are sent`}>
      <TextField
        name="address"
        type="email"
        label="E-mail address of the group, when it does not sign in"
        hint="Never shown in the directory. The message says nothing of the person; its link opens the one ask."
        autoComplete="off"
        value={address}
        onChange={keep}
      />
      <SaveButton small secondary busy={save.busy} done={save.answer && 'Saved'} about={name}>
        Save
      </SaveButton>
    </Form>
  );
}

const SIGNS = {
  'outruns-capacity': 'More people waited for our answer than we said we have room for.',
  'bunches-by-asker': 'Most of what we were asked came from one organisation.',
} as const;

/** Said to the group itself, which can say no, say how many places are free, or pause. */
function TooMuch({ service: { overAskedAt, signs } }: { service: AskedService }) {
  if (overAskedAt === null) return null;
  return (
    <div className="nhsuk-inset-text">
      <p>
        <strong>Asked too much?</strong> This was so on {dayWithDistance(overAskedAt)}:
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {(signs ?? []).map((sign) => (
          <li key={sign}>{SIGNS[sign]}</li>
        ))}
      </ul>
      <p>
        Whoever is about to ask sees it too, with others for the same need. You can pause: nobody holds it against you.
      </p>
    </div>
  );
}

/** With a day to come back, always. */
function Pause({ service }: { service: AskedService }) {
  const { serviceId, name, pausedUntil } = service;
  const [until, keep, drop] = useDraft<string>(`service:${serviceId}:pause`, '');
  const at = `/api/provider-directory/listings/${serviceId}`;
  const pause = useCommand<{ until: string }>(`${at}/pause`, `Paused: ${name}`);
  const resume = useCommand<object>(`${at}/resume`, `Takes asks again: ${name}`);
  const submit = async (): Promise<void> => {
    if (until === '') pause.refuse([{ field: 'until', problem: 'Say from which day on you take asks again' }]);
    else if (await pause.run({ until })) drop();
  };
  return (
    <>
      {pausedUntil !== null && (
        <Form problem={resume.problem} onSubmit={() => void resume.run({})} label={`Take asks to ${name} again`}>
          <p>
            <strong>Paused.</strong> Asks are taken again {dayWithDistance(pausedUntil)}. The directory says so.
          </p>
          <SaveButton small busy={resume.busy} about={name}>
            Take asks again now
          </SaveButton>
        </Form>
      )}
      <Form problem={pause.problem} onSubmit={() => void submit()} label={`Pause ${name}`}>
        <DateField
          name="until"
          label={pausedUntil === null ? 'Pause, and take asks again on' : 'Take asks again on another day'}
          hint="What you were asked before is still owed an answer."
          value={until}
          onChange={keep}
        />
        <SaveButton small secondary busy={pause.busy} about={name}>
          Pause
        </SaveButton>
      </Form>
    </>
  );
}
