import type { AskedService } from '../../answers/provider-directory';
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
                  <AskAddress service={service} />
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
