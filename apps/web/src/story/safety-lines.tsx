import type { ReactNode } from 'react';
import type { SafetyConversation, SafetyTopic } from '../answers/intake';
import { dayName, momentWithDistance } from '../dates';
import type { Names } from '../people-and-agencies';
import { byWhen } from './need-lines';

/** What is talked about, in this order; `name` is the person’s, undefined where they read it themself. */
export const safetyTopics = (name: string | undefined): readonly { topic: SafetyTopic; asks: string }[] => [
  { topic: 'whatKeepsSafe', asks: name === undefined ? 'What keeps me safe' : `What keeps ${name} safe` },
  { topic: 'whatWorries', asks: name === undefined ? 'What worries me' : `What worries ${name}` },
  { topic: 'whatWeAgreed', asks: 'What we agreed for now' },
];

type SafetyLinesProps = {
  conversation: SafetyConversation;
  name: string | undefined;
  names: Names;
  children?: (topic: SafetyTopic) => ReactNode;
};

/** What was said, who responds by when, and what they did. */
export function SafetyLines({ conversation, name, names, children }: SafetyLinesProps) {
  const { heldOn, heldBy, firstBy, passages, responderId, dueAt, status, kept } = conversation;
  return (
    <>
      <p className="lw-secondary">
        {names.of(heldBy)} talked with {name ?? 'you'} on {dayName(heldOn)}.
        {firstBy !== null && ' It was first written down in another record by mistake.'}
      </p>
      <dl className="nhsuk-body">
        {safetyTopics(name).flatMap(({ topic, asks }) => {
          const said = passages.find((one) => one.topic === topic);
          return said === undefined
            ? []
            : [
                <div key={topic}>
                  <dt>
                    <strong>{asks}</strong>
                  </dt>
                  <dd className="lw-words lw-said-words">{said.text}</dd>
                  {said.correctedAt !== null && (
                    <dd className="nhsuk-body-s lw-secondary">
                      Put right by {name ?? 'you'}, {momentWithDistance(said.correctedAt)}
                    </dd>
                  )}
                  {children && <dd>{children(topic)}</dd>}
                </div>,
              ];
        })}
      </dl>
      {passages.length === 0 && <p className="lw-secondary">Nothing to read here.</p>}
      {status === 'open' && (
        <p>
          <strong>{names.of(responderId)}</strong> will respond, {byWhen(dueAt)}.
        </p>
      )}
      {kept !== null && (
        <p>
          <strong>What was done:</strong> {kept.whatWasDone ?? 'written down for whoever reads what was agreed.'}
          <br />
          <span className="lw-secondary">
            {names.of(kept.keptBy)}, {momentWithDistance(kept.keptAt)}
          </span>
        </p>
      )}
    </>
  );
}
