import type { Plan } from '../answers/care-plan';
import type { LifeArea, LifeConversation, LifeConversations, Measure } from '../answers/outcomes';
import { dayName, dayWithDistance, today } from '../dates';
import { Form, SaveButton } from '../forms';
import { useQuery } from '../live';
import { Empty, Loaded } from '../page';
import { useNames } from '../people-and-agencies';
import { ChecksField } from '../team/checks-field';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { AreaTalk, AreaTold } from './area-talk';
import { AREAS, areaName, areasNow, LIFE_MEASURE, openOne, type AreaNow } from './life-areas';
import { useProgress } from './progress-body';
import { RateAreas } from './rate-areas';

type LifeProps = {
  personId: string;
  plan: Plan | undefined;
  editable: boolean;
  /** The first name of whose life it is, where the team reads. */
  they?: string;
};

/** A conversation about how life is, on one page: how each part is, what to talk about, and the steps of each. */
export function LifeConversationBody({ personId, plan, editable, they }: LifeProps) {
  const told = useQuery<LifeConversations>(`/api/outcomes/people/${personId}/life-conversations`, {
    views: ['outcomes'],
    key: personId,
  });
  const progress = useProgress(personId);
  const measure = useQuery<Measure[]>('/api/outcomes/measures').data?.find(({ code }) => code === LIFE_MEASURE);
  const names = useNames([personId]);
  const now = areasNow(progress.data?.measures.find(({ code }) => code === LIFE_MEASURE));
  return (
    <Loaded from={told} what="what was talked about">
      {({ revision, conversations }) => {
        const open = openOne(conversations);
        const earlier = conversations.filter(({ heldAt }) => heldAt !== null);
        return (
          <>
            <section className="lw-section" id="rate">
              <h2 className="nhsuk-heading-m">How is it?</h2>
              <AreasTable now={now} />
              {editable && measure && <RateNow personId={personId} measure={measure} now={now} />}
            </section>
            {editable && (
              <section className="lw-section lw-no-print" id="choose">
                <h2 className="nhsuk-heading-m">What would be good to talk about?</h2>
                <ChooseAreas key={open?.conversationId} personId={personId} open={open} now={now} />
              </section>
            )}
            {open && (
              <section className="lw-section" id="talk">
                <h2 className="nhsuk-heading-m">Talk it through</h2>
                <p className="lw-secondary">
                  Begun by {names.of(open.begunBy)}, {dayWithDistance(open.begunAt)}. It can wait here until you are
                  ready.
                </p>
                {open.talks.map((talk) =>
                  editable ? (
                    <AreaTalk
                      key={talk.area}
                      conversationId={open.conversationId}
                      {...{ personId, talk, plan, names, they, revision }}
                    />
                  ) : (
                    <AreaTold key={talk.area} {...{ personId, talk, plan, names, they }} />
                  ),
                )}
                {editable && <Held personId={personId} open={open} />}
              </section>
            )}
            <section className="lw-section" id="earlier">
              <h2 className="nhsuk-heading-m">What was talked about before</h2>
              {earlier.length === 0 && (
                <Empty title="Nothing yet">
                  <p>When you have talked, what you agreed is kept here and looked at again the next time.</p>
                </Empty>
              )}
              {earlier.map((one, at) => (
                <details key={one.conversationId} className="nhsuk-details" open={at === 0}>
                  <summary className="nhsuk-details__summary">
                    <span className="nhsuk-details__summary-text">{dayName(one.heldAt ?? one.begunAt)}</span>
                  </summary>
                  <div className="nhsuk-details__text">
                    {one.talks.map((talk) => (
                      <AreaTold key={talk.area} {...{ personId, talk, plan, names, they }} />
                    ))}
                  </div>
                </details>
              ))}
            </section>
          </>
        );
      }}
    </Loaded>
  );
}

function RateNow(props: { personId: string; measure: Measure; now: readonly AreaNow[] }) {
  const isToday = props.now.some((one) => one.now?.on === today());
  return (
    <details className="nhsuk-details lw-no-print" open={!isToday}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{isToday ? 'Say it again' : 'Say how it is today'}</span>
      </summary>
      <div className="nhsuk-details__text">
        <RateAreas {...props} />
        <p className="nhsuk-body-s lw-secondary">{props.measure.copyright}</p>
      </div>
    </details>
  );
}

function AreasTable({ now }: { now: readonly AreaNow[] }) {
  const said = now.filter((one) => one.now !== undefined || one.wantsHelp);
  if (said.length === 0) return <p>Nothing has been said yet. Say how each part of life is, alone or together.</p>;
  return (
    <div className="lw-scroll" tabIndex={0} role="region" aria-label="How life is, as a table">
      <table className="nhsuk-table">
        <caption className="nhsuk-table__caption nhsuk-table__caption--s">Now, and the time before</caption>
        <thead className="nhsuk-table__head">
          <tr>
            <th scope="col">Part of life</th>
            <th scope="col">Now</th>
            <th scope="col">The time before</th>
            <th scope="col">More help?</th>
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {said.map(({ area, now: latest, before, wantsHelp }) => (
            <tr key={area}>
              <th scope="row">{areaName(area)}</th>
              <td>{latest ? `${latest.label} (${dayName(latest.on)})` : '–'}</td>
              <td>{before ? `${before.label} (${dayName(before.on)})` : '–'}</td>
              <td>{wantsHelp ? 'Yes' : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const MOST = 3;

function ChooseAreas(props: { personId: string; open: LifeConversation | undefined; now: readonly AreaNow[] }) {
  const { personId, open, now } = props;
  const first = open?.talks.map(({ area }) => area) ?? [];
  const [chosen, keep, drop] = useDraft<string[]>(`life-choice:${personId}:${open?.conversationId ?? ''}`, first);
  const choose = useCommand<{ areas: string[] }>(`/api/outcomes/people/${personId}/life-conversations`, 'Chosen');
  const submit = async (): Promise<void> => {
    if (chosen.length === 0 || chosen.length > MOST)
      choose.refuse([{ field: 'areas', problem: 'Choose one, two or three; the others can wait for the next time' }]);
    else if (await choose.run({ areas: chosen })) drop();
  };
  const wants = (area: LifeArea): boolean => now.find((one) => one.area === area)?.wantsHelp === true;
  return (
    <Form problem={choose.problem} onSubmit={() => void submit()} label="What to talk about">
      <ChecksField
        name="areas"
        label="Choose up to three"
        hint="The person chooses. It need not be what is hardest."
        chosen={chosen}
        onChange={keep}
        choices={AREAS.map(([area, name]) => ({
          value: area,
          label: wants(area) ? `${name} (more help wanted)` : name,
        }))}
      />
      <SaveButton small secondary={open !== undefined} busy={choose.busy} done={choose.answer && 'Chosen'}>
        Talk about these
      </SaveButton>
    </Form>
  );
}

function Held({ personId, open }: { personId: string; open: LifeConversation }) {
  const hold = useCommand(
    `/api/outcomes/people/${personId}/life-conversations/${open.conversationId}/held`,
    'The conversation is kept',
  );
  return (
    <Form problem={hold.problem} onSubmit={() => void hold.run({})} label="End this conversation">
      <p>When you are through for this time. What was agreed is in the plan, and is looked at the next time.</p>
      <SaveButton busy={hold.busy}>We have talked about it</SaveButton>
    </Form>
  );
}
