import type { WayToReach } from '../../answers/intake';
import type { WaitingIntroduction } from '../../answers/huddle';
import type { NeedFlags } from '../../answers/identity';
import { NeedsFlag } from '../../details/needs-flag';
import { momentWithDistance, timeSince } from '../../dates';
import { IntroducedBy } from '../introduced-by';
import { Opened } from '../opened';
import { RecordDeath } from '../person/record-death';
import { CardClock } from './card-clock';
import { DeclineForPerson } from './decline-for-person';
import { NameKeyWorker } from './name-key-worker';
import { WelcomeBack } from './welcome-back';
import { RaiseItem } from './raise-item';

const REACH_WORDS: Record<WayToReach, string> = {
  phone: 'ring',
  text: 'send a text to',
  email: 'write an email to',
  post: 'write a letter to',
  'in-person': 'meet at',
};

const VIA_WORDS: Record<string, string> = {
  self: 'introduced themself',
  phone: 'by phone',
  paper: 'on paper',
  introduced: 'somebody else introduced them',
};

const LANGUAGE_NAMES = new Intl.DisplayNames(['en-GB'], { type: 'language' });

type WaitingCardProps = {
  id: string;
  introduction: WaitingIntroduction;
  needs: NeedFlags | undefined;
  huddleId: string | undefined;
  /** Whether the reader coordinates the hub. */
  holds: boolean;
  /** Whether whoever looks may ask the huddle a question about them. */
  raises: boolean;
  now: Date;
  /** The civil day of the board. */
  today: string;
  naming: boolean;
  onName: () => void;
  onStop: () => void;
  onSending: (isSending: boolean) => void;
  onNamed: () => void;
};

/** One person who waits: how long, in their own words what brought them, and the form that gives them a key worker. */
export function WaitingCard(props: WaitingCardProps) {
  const { id, introduction, needs, huddleId, holds, raises, now, today, naming, onName, onStop, onSending, onNamed } =
    props;
  const { name, reachMe } = introduction;
  const isNaming = naming && huddleId !== undefined;
  return (
    <li className="lw-card" id={id} tabIndex={-1} aria-labelledby={`${id}-name`}>
      <h3 className="nhsuk-heading-s" id={`${id}-name`}>
        <bdi>{name}</bdi>
      </h3>
      {needs && <NeedsFlag needs={needs.needs} saidAtTheDoor={needs.saidAtTheDoor} of={name} />}
      <p>
        <strong>Has waited {timeSince(introduction.receivedAt, now)}</strong>
        <span className="lw-secondary">
          {' '}
          since {momentWithDistance(introduction.receivedAt, now)}; {VIA_WORDS[introduction.via] ?? introduction.via}
          {introduction.saidBy !== null &&
            introduction.takenDownAt !== null &&
            `; said by ${introduction.saidBy}, written down ${momentWithDistance(introduction.takenDownAt, now)}`}
        </span>
      </p>
      <CardClock clock={introduction.clock} today={today} />
      {introduction.wayBack && (
        <WelcomeBack introduction={introduction} wayBack={introduction.wayBack} holds={holds} onNamed={onNamed} />
      )}
      {introduction.introducer && (
        <IntroducedBy
          introductionId={introduction.introductionId}
          name={name}
          introducer={introduction.introducer}
          awareness={introduction.awareness}
          why={introduction.awarenessWhy}
          mayRecord={holds}
        />
      )}
      {introduction.language !== null && introduction.language !== 'en' && (
        <p>
          <strong>Language:</strong> {LANGUAGE_NAMES.of(introduction.language)}
        </p>
      )}
      {introduction.heldOver !== null && (
        <p>
          <strong>{introduction.explained ? 'Waits until the next huddle:' : 'The last huddle named nobody:'}</strong>{' '}
          {introduction.heldOver}
        </p>
      )}
      <p className="lw-words">{introduction.whatBroughtYou}</p>
      {introduction.whatWouldHelp !== null && introduction.whatWouldHelp !== '' && (
        <p className="lw-words">
          <strong>What would help:</strong> {introduction.whatWouldHelp}
        </p>
      )}
      <p>
        <strong>To reach them:</strong> {REACH_WORDS[reachMe.how]} {reachMe.at}
      </p>
      {raises && (
        <RaiseItem personId={introduction.personId} name={name} introductionId={introduction.introductionId} />
      )}
      {isNaming ? (
        <div
          onKeyDown={(event) => {
            if (event.key === 'Escape') onStop();
          }}
        >
          <Opened>
            <NameKeyWorker
              introduction={introduction}
              huddleId={huddleId}
              onStop={onStop}
              onSending={onSending}
              onNamed={onNamed}
            />
          </Opened>
        </div>
      ) : (
        huddleId !== undefined && (
          <>
            <button type="button" className="nhsuk-button nhsuk-button--small" onClick={onName}>
              Name a key worker<span className="nhsuk-u-visually-hidden"> for {name}</span>
            </button>
            <DeclineForPerson introduction={introduction} onDeclined={onNamed} />
          </>
        )
      )}
      {holds && <RecordDeath introductionId={introduction.introductionId} name={name} />}
    </li>
  );
}
