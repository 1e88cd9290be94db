import { useParams } from 'react-router';
import type { OpenedThen, WhoKnewWhat } from '../answers/decisions';
import { momentWithDistance } from '../dates';
import { useQuery } from '../live';
import { Loaded, Page } from '../page';
import { roleName, useNames, type Names } from '../people-and-agencies';
import { useMe } from '../session';
import { partWords, theirPartWords } from '../sharing/part-words';
import { KIND_WORDS, STANCE_WORDS, VOICE_WORDS } from './decision-words';

type Participant = WhoKnewWhat['participants'][number];

const PERMITTED: Record<Participant['parts'][number]['permitted'], string> = {
  yes: 'Could read it',
  no: 'Could not read it',
  'cannot-tell': 'Cannot be told',
};
const OPENED: Record<OpenedThen, string> = {
  'nothing-there': 'There was nothing yet',
  wrote: 'Wrote the last of it',
  opened: 'Had opened it as it stood',
  'earlier-text': 'Had opened it before it last changed',
  'not-opened': 'Had not opened it',
  'cannot-tell': 'Cannot be told',
  'not-kept': 'Looks at one’s own record are not kept',
};
const DID: Record<Participant['didWhat'][number], string> = {
  asked: 'asked the question',
  spoke: 'said where they stand',
  decided: 'wrote down what was decided',
  'carries-out': 'carries it out',
};

/** What was recorded, what each was permitted, and what each had opened, when it was decided. */
export function WhoKnewWhatPage({ back }: { back: (decisionId: string) => { to: string; label: string } }) {
  const { decisionId = '' } = useParams();
  const path = `/api/care-plan/decisions/${encodeURIComponent(decisionId)}/who-knew-what`;
  const found = useQuery<WhoKnewWhat>(path);
  return (
    <Page
      title="Who knew what"
      lede="What was recorded when this was decided, what each of those in it was allowed to read, and what they had opened. No words of the record are here."
      back={back(decisionId)}
      wide
    >
      <Loaded from={found} what="who knew what">
        {(known) => <Known known={known} path={path} />}
      </Loaded>
    </Page>
  );
}

function Known({ known, path }: { known: WhoKnewWhat; path: string }) {
  const names = useNames(known.personId === null ? [] : [known.personId]);
  const me = useMe();
  const words = (part: string): string => {
    if (part === 'decision') return 'this question, and what was said to it';
    return known.personId !== null && me.personId === known.personId ? partWords(part) : theirPartWords(part);
  };
  return (
    <>
      <p>
        {KIND_WORDS[known.kind]}. Decided{known.inEmergency ? ' in an emergency' : ''}{' '}
        {momentWithDistance(known.takenAt)}, at entry {known.position} of the log.
      </p>
      <p>
        <a href={path} download={`who-knew-what-${known.decisionId}.json`}>
          Download all of this as a file (JSON)
        </a>
      </p>
      <section aria-labelledby="recorded">
        <h2 className="nhsuk-heading-m" id="recorded">
          What was recorded
        </h2>
        <dl className="nhsuk-summary-list">
          {known.recorded.map(({ part, changedLastAt }) => (
            <div key={part} className="nhsuk-summary-list__row">
              <dt className="nhsuk-summary-list__key">{capital(words(part))}</dt>
              <dd className="nhsuk-summary-list__value">
                {changedLastAt === null ? 'Nothing yet' : `Changed last ${momentWithDistance(changedLastAt)}`}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      {known.participants.map((one, at) => (
        <OneOfThem key={one.memberId ?? at} number={at + 1} one={one} names={names} words={words} />
      ))}
      <HowItIsKnown rules={known.rules} />
    </>
  );
}

type OneOfThemProps = { number: number; one: Participant; names: Names; words: (part: string) => string };

function OneOfThem({ number, one, names, words }: OneOfThemProps) {
  const who = one.memberId === null ? `${capital(roleName(one.role))} (${number})` : names.inFull(one.memberId);
  const stance = one.stance === null ? null : { ...STANCE_WORDS, ...VOICE_WORDS }[one.stance];
  return (
    <section className="lw-section" aria-labelledby={`known-${number}`}>
      <h2 className="nhsuk-heading-m" id={`known-${number}`}>
        {who}
      </h2>
      <p>
        {one.didWhat.length === 0
          ? 'Was asked, and said nothing.'
          : `${capital(one.didWhat.map((did) => DID[did]).join(', '))}.`}{' '}
        {stance !== null && `${capital(stance)}.`}{' '}
        {one.spokeOnThisText === true && 'What they had before them was the plan on which it was decided.'}
        {one.spokeOnThisText === false && 'The plan changed after they spoke.'}
      </p>
      <div className="lw-scroll" tabIndex={0} role="region" aria-label={`What ${who} knew`}>
        <table className="nhsuk-table">
          <caption className="nhsuk-table__caption nhsuk-u-visually-hidden">What {who} knew</caption>
          <thead className="nhsuk-table__head">
            <tr>
              {['Of what', 'Was allowed to', 'Had opened', 'Looked last'].map((head) => (
                <th key={head} scope="col" className="nhsuk-table__header">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="nhsuk-table__body">
            {one.parts.map(({ part, permitted, opened, lastOpenedAt }) => (
              <tr key={part} className="nhsuk-table__row">
                <th scope="row" className="nhsuk-table__header">
                  {capital(words(part))}
                </th>
                <td className="nhsuk-table__cell">{PERMITTED[permitted]}</td>
                <td className="nhsuk-table__cell">{OPENED[opened]}</td>
                <td className="nhsuk-table__cell">{lastOpenedAt === null ? '–' : momentWithDistance(lastOpenedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function HowItIsKnown({ rules }: Pick<WhoKnewWhat, 'rules'>) {
  return (
    <section aria-labelledby="how-known">
      <h2 className="nhsuk-heading-m" id="how-known">
        How this is known
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>What came before what is taken from the order of the log, not from clocks.</li>
        <li>
          A permission holds from the moment it begins and no longer at the moment it ends. Within{' '}
          {rules.clocksDifferBySeconds} seconds of either, clocks may differ, and this page says that it cannot be told.
        </li>
        <li>
          Looks at one part within {rules.looksWithinMinutes} minutes are kept as one. What was written in that time may
          have been seen or not, and this page says so.
        </li>
        <li>That somebody opened a page does not show that they read it, and what was said aloud is in no record.</li>
        <li>
          What has been found since to be about somebody else, or is kept apart from whoever reads this page, is as if
          it had not been written. Looks in an emergency are on the person’s list of who looked.
        </li>
      </ul>
    </section>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
