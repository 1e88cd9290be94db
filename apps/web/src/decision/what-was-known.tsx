import { Link } from 'react-router';
import type { Decision } from '../answers/decisions';
import { dayWithDistance, momentWithDistance } from '../dates';
import type { Names } from '../people-and-agencies';
import { DISSENT_WORDS, shortHash, VOICE_NEEDED_WORDS } from './decision-words';

type WhatWasKnownProps = { decision: Decision; planAt: string; planContentHash: string | undefined };

/** What could be chosen, on what was known, and by which rule it is judged. */
export function WhatWasKnown({ decision, planAt, planContentHash }: WhatWasKnownProps) {
  const { evidence, policy } = decision;
  const isAsked = decision.status === 'open' || decision.status === 'to-be-ratified';
  const planMoved = planContentHash !== undefined && planContentHash !== evidence.planContentHash;
  return (
    <section className="lw-section">
      <h2 className="nhsuk-heading-m">What could be chosen</h2>
      <ol className="nhsuk-list nhsuk-list--number">
        {decision.options.map((option) => (
          <li key={option}>{option}</li>
        ))}
      </ol>
      <h2 className="nhsuk-heading-m">What was known</h2>
      <p>
        <Link to={`${planAt}/then?at=${decision.proposedAt}`}>The plan</Link> as it stood when this was asked.{' '}
        {planMoved && isAsked && (
          <strong>The plan has changed since. Read it again before you say where you stand.</strong>
        )}
        {planMoved && !isAsked && 'It has changed since.'}
      </p>
      <p className="nhsuk-body-s lw-secondary">
        Fingerprint of that plan <span className="lw-mono">{shortHash(evidence.planContentHash)}</span>, at entry{' '}
        {evidence.position} of the log.
      </p>
      <h2 className="nhsuk-heading-m">Who has to be heard</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {policy.voices.map((voice) => (
          <li key={voice}>{VOICE_NEEDED_WORDS[voice]}</li>
        ))}
      </ul>
      <p>{DISSENT_WORDS[policy.dissent]}</p>
      <p className="nhsuk-body-s lw-secondary">
        {policy.version === 0
          ? 'This is the rule that comes with Living Well.'
          : `This is rule ${policy.version} that the alliance adopted for questions like this.`}
        {isAsked && decision.answerBy !== undefined && ` Positions are owed by ${dayWithDistance(decision.answerBy)}.`}
        {decision.status === 'open' &&
          decision.decideBy !== undefined &&
          ` Unless it is decided by ${dayWithDistance(decision.decideBy)}, the question lapses.`}
      </p>
    </section>
  );
}

type Happened = { at: string; says: string };

/** Everything that happened to the question, the oldest first. */
export function History({ decision, names }: { decision: Decision; names: Names }) {
  const happened = historyOf(decision, names);
  return (
    <section className="lw-section" aria-labelledby="history">
      <h2 className="nhsuk-heading-m" id="history">
        What happened, and when
      </h2>
      <ol className="nhsuk-list nhsuk-list--number">
        {happened.map(({ at, says }) => (
          <li key={`${at} ${says}`}>
            {says}, {momentWithDistance(at)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function historyOf(decision: Decision, { of }: Names): Happened[] {
  const { emergency, ended, superseded, takenAt } = decision;
  const voices = [...decision.earlierVoices, ...(decision.personsVoice ? [decision.personsVoice] : [])];
  const lapsed = ({ memberIds, personsVoice }: Decision['lapses'][number]): string =>
    [...(personsVoice ? [of(decision.personId)] : []), ...memberIds.map(of)].join(', ');
  return [
    { at: decision.proposedAt, says: `Asked by ${of(decision.proposedBy)}` },
    ...decision.positions.map((one) => ({ at: one.at, says: `Position of ${of(one.memberId)}` })),
    ...voices.map((one) => ({ at: one.at, says: `The person’s voice, written down by ${of(one.recordedBy)}` })),
    ...decision.lapses.map((one) => ({
      at: one.lapsedAt,
      says: `The plan changed, so this no longer counts until it is said again: ${lapsed(one)}`,
    })),
    ...decision.considerations.map((one) => ({
      ...{ at: one.consideredAt, says: `Considered by ${of(one.consideredBy)} whether the person can decide this` },
    })),
    ...decision.bestInterests.map((one) => ({
      ...{ at: one.recordedAt, says: `What is best for the person, written down by ${of(one.recordedBy)}` },
    })),
    ...(takenAt === null
      ? []
      : [{ at: takenAt, says: `Decided${emergency ? ' in an emergency' : ''}, by ${of(decision.takenBy)}` }]),
    ...(emergency?.escalatedAt
      ? [{ at: emergency.escalatedAt, says: 'Not ratified in time; those who hold the watch were told' }]
      : []),
    ...(emergency?.ratified
      ? [{ at: emergency.ratified.at, says: `Ratified, written down by ${of(emergency.ratified.by)}` }]
      : []),
    ...decision.carriedOut.map(({ at, by, done }) => ({
      at,
      says: `${done ? 'Done' : 'Not done'}, said by ${of(by)}`,
    })),
    ...decision.reviews.map((one) => ({ at: one.reviewedAt, says: `Looked at again by ${of(one.reviewedBy)}` })),
    ...(superseded ? [{ at: superseded.at, says: 'Replaced by another decision' }] : []),
    ...(ended
      ? [
          {
            at: ended.at,
            says: ended.by === null ? 'Over, because nobody decided it by its day' : `Taken back by ${of(ended.by)}`,
          },
        ]
      : []),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
