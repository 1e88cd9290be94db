import { Link } from 'react-router';
import type { HandOver } from '../../answers/care-plan';
import type { NeedFlags } from '../../answers/identity';
import { dayName, dayWithDistance, momentWithDistance } from '../../dates';
import { NeedsFlag } from '../../details/needs-flag';
import type { Names } from '../../people-and-agencies';
import { useMe } from '../../session';
import { useLateName } from '../use-late-name';
import { AcceptHandOver } from './accept-hand-over';
import { dueInWords, latenessInWords } from './hand-over-words';
import { ArrangeHandOver } from './arrange-hand-over';
import { GoesAlongList } from './goes-along';
import { RecordFirstContact } from './record-first-contact';
import { WithdrawHandOver } from './withdraw-hand-over';

const SECTION_117_WORDS: Record<NonNullable<HandOver['section117']>, string> = {
  'not-applicable': 'does not apply',
  'stays-with-sender': 'stays with the sender',
  'moves-to-receiver': 'moves to the receiver',
};

type HandOverCardProps = {
  handOver: HandOver;
  /** Undefined while the reader may not know who it is. */
  name: string | undefined;
  names: Names;
  /** On the person's own page the card is named after where their care goes. */
  onTheirPage?: boolean;
  /** The reader is on the team, and may open the person's pages. */
  linked?: boolean;
  /** What whoever gets in touch must know first, where the reader may know it. */
  needs?: NeedFlags | undefined;
};

/** One hand-over: who is accountable now, what is owed by when, and the one thing the reader can do about it. */
export function HandOverCard({ handOver, name: known, names, onTheirPage, linked, needs }: HandOverCardProps) {
  const me = useMe();
  const mine = me.practitioner?.agencyId;
  const { status, handOverId } = handOver;
  const isReceiver = handOver.receiverId === me.memberId;
  const name = useLateName(handOver.personId, known, isReceiver);
  const who = name ?? (status === 'proposed' ? 'Somebody, named once you accept' : 'Somebody');
  const move = `From ${names.agency(handOver.fromAgencyId)} to ${names.agency(handOver.toAgencyId)}`;
  const received = handOver.receiverId === null ? undefined : names.of(handOver.receiverId);
  const receiver = received === 'You' ? 'you' : received;
  const lateness = latenessInWords(handOver);
  const canWithdraw = handOver.fromAgencyId === mine && (status === 'proposed' || status === 'accepted');
  const canArrange = canWithdraw && (onTheirPage === true || linked === true);
  return (
    <li className="lw-card" id={`hand-over-${handOverId}`} tabIndex={-1}>
      <h3 className="nhsuk-heading-s">
        {onTheirPage === true ? (
          move
        ) : name === undefined || linked !== true ? (
          who
        ) : (
          <Link to={`/team/people/${handOver.personId}`}>{name}</Link>
        )}
      </h3>
      {needs && <NeedsFlag needs={needs.needs} saidAtTheDoor={needs.saidAtTheDoor} of={who} />}
      {onTheirPage !== true && <p>{move}</p>}
      {handOver.direction === 'step-up' && <p>Back to more support.</p>}
      {receiver !== undefined && <p>Received by {receiver}</p>}
      {status !== 'withdrawn' && (
        <p className="lw-accountable">
          Accountable now:{' '}
          <strong>
            {names.of(handOver.accountableMemberId)}, {names.agency(handOver.accountableAgencyId)}
          </strong>
        </p>
      )}
      <p>{dueInWords(handOver)}</p>
      {lateness !== undefined && <p className="lw-late">{lateness}</p>}
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">
            What was arranged<span className="nhsuk-u-visually-hidden">: {who}</span>
          </span>
        </summary>
        <div className="nhsuk-details__text">
          <p>
            Proposed by {names.of(handOver.proposedBy) === 'You' ? 'you' : names.inFull(handOver.proposedBy)},{' '}
            {momentWithDistance(handOver.proposedAt)}. Talked about together on {dayName(handOver.meetingOn)}.
          </p>
          {handOver.present && (
            <p>There: {handOver.present.map((id) => names.person(id) ?? names.of(id)).join(', ')}.</p>
          )}
          {handOver.medicines !== undefined && <p className="lw-words">Medicines: {handOver.medicines}</p>}
          {handOver.section117 !== undefined && !handOver.goesAlong && (
            <p>Section 117 aftercare {SECTION_117_WORDS[handOver.section117]}.</p>
          )}
          {handOver.goesAlong && <GoesAlongList goesAlong={handOver.goesAlong} names={names} />}
          {(onTheirPage === true || linked === true) && (
            <p>
              <Link to={`/team/decisions/${handOver.decisionId}`}>
                The decision it carries out<span className="nhsuk-u-visually-hidden">: {who}</span>
              </Link>
            </p>
          )}
        </div>
      </details>
      {handOver.missing.length > 0 && (
        <div className="nhsuk-inset-text">
          <p>
            <strong>Before it can be accepted</strong>
          </p>
          <ul>
            {handOver.missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {canArrange && onTheirPage !== true && (
            <p>
              <Link to={`/team/people/${handOver.personId}/asks#hand-over-${handOverId}`}>
                Write it down on their page<span className="nhsuk-u-visually-hidden">: {who}</span>
              </Link>
            </p>
          )}
        </div>
      )}
      {canArrange && onTheirPage === true && <ArrangeHandOver handOver={handOver} name={who} names={names} />}
      {status === 'proposed' && handOver.toAgencyId === mine && handOver.missing.length === 0 && (
        <AcceptHandOver handOver={handOver} />
      )}
      {status === 'accepted' && isReceiver && <RecordFirstContact handOver={handOver} name={name ?? 'them'} />}
      {canWithdraw && <WithdrawHandOver handOver={handOver} name={who} />}
      {status === 'completed' && handOver.firstContactAt !== null && (
        <p className="nhsuk-body-s lw-secondary">First contact was made {dayWithDistance(handOver.firstContactAt)}.</p>
      )}
    </li>
  );
}
