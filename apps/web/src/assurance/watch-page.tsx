import { Link } from 'react-router';
import type { WatchAlert } from '../answers/assurance';
import { daysUntil, dayWithDistance, momentWithDistance } from '../dates';
import { Form, SaveButton, TextAreaField } from '../forms';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';
import { roleName, useNames } from '../people-and-agencies';
import { whereIAm } from '../team/where-i-am';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { NameNewKeyWorker } from './name-new-key-worker';

type Rule = { title: string; to?: { address: string; label: string } };

const RULES: Record<WatchAlert['rule'], Rule> = {
  'no-owner': { title: 'Nobody is there for them', to: { address: '/team/huddle', label: 'Go to the huddle board' } },
  'key-worker-left': { title: 'Their key worker left' },
  'immediate-need-unmet': { title: 'What they need now was not seen to in time' },
  'ask-unanswered': { title: 'An ask was not answered' },
  'safety-promise-unkept': { title: 'What was agreed about safety was not done in time' },
  'safety-prompt-unacknowledged': { title: 'Nobody has seen yet that they need to talk about staying safe' },
  'step-overdue': { title: 'The next step to find out how they are is late' },
  'no-next-contact': { title: 'Nobody was in touch on the day that was named' },
  'clock-near-its-limit': {
    title: 'Their four weeks are nearly over, or over',
    to: { address: '/team/clocks', label: 'Go to the clocks' },
  },
  'plan-unsigned': { title: 'Their plan changed, and they have not answered it' },
  'step-up-without-contact': { title: 'They need help again, and nobody was there in time' },
  'left-word-waits': {
    title: 'Nobody has said whom it concerns',
    to: { address: '/team#left-words', label: 'Read it, and say whom it concerns' },
  },
  'carer-unanswered': { title: 'Somebody close to them was not answered' },
  'hand-over-unconfirmed': {
    title: 'A hand-over is not confirmed',
    to: { address: '/team/hand-overs', label: 'Go to the hand-overs' },
  },
};

const AT_THE_DOOR = 'Left at the front door';

/** Nobody is lost: each alert has somebody who answers for it and a day by which they do. */
export function WatchPage() {
  const alerts = useQuery<WatchAlert[]>('/api/assurance/watch', { views: ['assurance'] });
  const names = useNames((alerts.data ?? []).flatMap(({ personId }) => (personId === null ? [] : [personId])));
  return (
    <Page
      title="That nobody is lost"
      lede="The watch looks day and night for people whom nobody holds, asks without an answer, hand-overs without a first contact, clocks near their end, plans without a signature, and words left at the front door."
      wide
    >
      <Loaded from={alerts} what="the watch">
        {(list) =>
          list.length === 0 ? (
            <Empty title="Nobody is out of sight just now">
              <p>When somebody waits longer than was promised, it stands here, with who answers for it and by when.</p>
            </Empty>
          ) : (
            <ul className="lw-cards lw-cards--beside">
              {[...list]
                .sort((a, b) => (a.expiresAt < b.expiresAt ? -1 : 1))
                .map((alert) => (
                  <AlertCard
                    key={alert.alertId}
                    alert={alert}
                    name={alert.personId === null ? AT_THE_DOOR : (names.person(alert.personId) ?? 'Somebody')}
                  />
                ))}
            </ul>
          )
        }
      </Loaded>
      <p>
        <Link to="/assurance/flow/unmet">For which needs nothing is listed, and where there is no room</Link>
      </p>
    </Page>
  );
}

function AlertCard({ alert, name }: { alert: WatchAlert; name: string }) {
  const rule = RULES[alert.rule];
  return (
    <li className="lw-card">
      <h2 className="nhsuk-heading-s">
        {name}: {rule.title.charAt(0).toLowerCase() + rule.title.slice(1)}
      </h2>
      <p>{alert.says}</p>
      <p>
        <strong>
          The {roleName(alert.owner)} answers for it {daysUntil(alert.expiresAt) < 0 ? 'and should have by' : 'by'}{' '}
          {dayWithDistance(alert.expiresAt)}
        </strong>
        <br />
        <span className="lw-secondary">Raised {momentWithDistance(alert.raisedAt)}</span>
      </p>
      {alert.rule === 'key-worker-left' && alert.personId !== null && (
        <NameNewKeyWorker personId={alert.personId} name={name} />
      )}
      {rule.to && (
        <p>
          <Link to={rule.to.address}>
            {rule.to.label}
            <span className="nhsuk-u-visually-hidden">, for {name}</span>
          </Link>
        </p>
      )}
      {alert.personId === null ? (
        <p>It leaves the watch once somebody has said whom it concerns, or that it concerns nobody in care.</p>
      ) : (
        <WhatWasDone alert={alert} name={name} />
      )}
    </li>
  );
}

function WhatWasDone({ alert, name }: { alert: WatchAlert; name: string }) {
  const [whatWasDone, keep, drop] = useDraft<string>(`alert:${alert.alertId}`, '');
  const resolve = useCommand<{ whatWasDone: string }>(
    `/api/assurance/watch/${alert.alertId}/resolve`,
    `What was done for ${name} is recorded`,
  );
  const submit = async (): Promise<void> => {
    const goBack = whereIAm();
    if (whatWasDone.trim() === '') {
      resolve.refuse([{ field: 'whatWasDone', problem: 'Write what was done' }]);
    } else if (await resolve.run({ whatWasDone })) {
      drop();
      goBack();
    }
  };
  return (
    <Form problem={resolve.problem} onSubmit={() => void submit()} label={`What was done for ${name}`}>
      <TextAreaField
        name="whatWasDone"
        label="What was done?"
        hint="Who holds them now, and from when."
        rows={2}
        value={whatWasDone}
        onChange={keep}
      />
      <SaveButton small busy={resolve.busy} about={name}>
        Record what was done
      </SaveButton>
    </Form>
  );
}
