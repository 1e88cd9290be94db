import { useState } from 'react';
import { Link } from 'react-router';
import type { AnnouncedSample } from '../../answers/blind-audits';
import { momentWithDistance, today } from '../../dates';
import { Form, SaveButton, SelectField, TextField } from '../../forms';
import { useQuery } from '../../live';
import { Empty, Loaded, Page } from '../../page';
import { useMe } from '../../session';
import { useNow } from '../../team/use-now';
import { useCommand } from '../../use-command';
import { periodName } from '../flow/figure-words';

const ADDRESS = '/api/assurance/audit-samples';
const MONTHS_BACK = 24;

/** Pathways drawn by chance, which nobody could have chosen: announced here, drawn by the next checkpoint. */
export function BlindAuditsPage() {
  const samples = useQuery<AnnouncedSample[]>(ADDRESS, { views: ['assurance'] });
  const { role } = useMe();
  return (
    <Page
      title="Blind audits"
      lede="Look at what really happened to people, without knowing who they are. Chance draws whose pathways you see, and anybody can check that it was chance."
      wide
    >
      {role === 'commissioner' && <Announce onAnnounced={samples.reload} />}
      <Loaded from={samples} what="the blind audits">
        {(loaded) => (loaded.length === 0 ? <NothingYet /> : <Samples samples={loaded} />)}
      </Loaded>
    </Page>
  );
}

function NothingYet() {
  return (
    <Empty title="No blind audit has been announced yet">
      <p>
        It has three steps. You announce how many pathways of which month or quarter: that fixes the list they are drawn
        from. The next checkpoint of the log is signed, within minutes, and its root says which are drawn; nobody can
        know it before. Then you see those pathways, by the week and without names, dates or agencies.
      </p>
    </Empty>
  );
}

function Announce({ onAnnounced }: { onAnnounced: () => void }) {
  const periods = periodsBefore(today());
  const [period, choose] = useState(periods[0] ?? '');
  const [pathways, setPathways] = useState('');
  const command = useCommand<{ period: string; pathways: number }>(ADDRESS, 'The blind audit is announced');
  const submit = async (): Promise<void> => {
    if (!/^[1-9]\d{0,2}$/.test(pathways.trim())) {
      command.refuse([{ field: 'pathways', problem: 'Write how many pathways, such as 10' }]);
    } else if (await command.run({ period, pathways: Number(pathways) })) {
      setPathways('');
      onAnnounced();
    }
  };
  return (
    <Form problem={command.problem} onSubmit={() => void submit()} label="Announce a blind audit">
      <h2 className="nhsuk-heading-m">Announce a blind audit</h2>
      <SelectField
        name="period"
        label="Pathways that began in"
        empty={null}
        value={period}
        onChange={choose}
        choices={periods.map((value) => ({ value, label: periodName(value) }))}
      />
      <TextField
        name="pathways"
        label="How many pathways?"
        hint="At most half of them, and never more than 50."
        value={pathways}
        onChange={setPathways}
        inputMode="numeric"
      />
      <SaveButton
        small
        busy={command.busy}
        done={command.answer && 'Announced. It is drawn when the next checkpoint is signed.'}
      >
        Announce it
      </SaveButton>
    </Form>
  );
}

function Samples({ samples }: { samples: AnnouncedSample[] }) {
  const now = useNow();
  return (
    <>
      <h2 className="nhsuk-heading-m">Announced and drawn ({samples.length})</h2>
      <ul className="nhsuk-list">
        {samples.map(({ sampleId, period, asked, announcedAt, drawnAt }) => (
          <li key={sampleId}>
            <Link to={`/assurance/blind-audits/${sampleId}`}>
              {asked} {asked === 1 ? 'pathway' : 'pathways'} of {periodName(period)}
            </Link>
            <br />
            Announced {momentWithDistance(announcedAt, now)}.{' '}
            {drawnAt === null ? 'It is drawn when the next checkpoint is signed.' : 'Drawn.'}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Quarters and months that are over, the newest first. */
function periodsBefore(day: string): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Array.from({ length: MONTHS_BACK }, (_, back) => {
    const first = new Date(Date.UTC(year, month - 2 - back, 1));
    const id = first.toISOString().slice(0, 7);
    const number = first.getUTCMonth() + 1;
    return number % 3 === 0 ? [`${id.slice(0, 4)}-Q${number / 3}`, id] : [id];
  }).flat();
}
