import { useEffect, useRef, useState, type RefObject } from 'react';
import { NavLink } from 'react-router';
import type { HandOver, Plan } from '../../answers/care-plan';
import type { Person } from '../../answers/identity';
import { dayName } from '../../dates';
import { NeedsFlag } from '../../details/needs-flag';
import { grouped, KIND_WORDS, STATUS_WORDS } from '../../details/number-words';
import { useNames, type Names } from '../../people-and-agencies';
import { useWayBack } from '../../way-back/way-back-words';
import { accountableNow } from './accountable';

const LARGEST_SHARE = 0.4;
const ROOM_PX = 16;

/** Stays in sight while it leaves most of the window to the page; what gets the focus is never behind it. */
function useStaysInSight(header: RefObject<HTMLElement | null>): boolean {
  const [stays, stay] = useState(false);
  useEffect(() => {
    const element = header.current;
    if (!element) return undefined;
    const root = document.documentElement;
    const measure = (): void => {
      const fits = element.offsetHeight < window.innerHeight * LARGEST_SHARE;
      stay(fits);
      root.style.scrollPaddingTop = fits ? `${element.offsetHeight + ROOM_PX}px` : '';
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
      root.style.scrollPaddingTop = '';
    };
  }, [header]);
  return stays;
}

type PersonHeaderProps = { person: Person; plan: Plan | undefined; handOvers: HandOver[] | undefined };

/** Whom this page is about and who answers for them now. */
export function PersonHeader({ person, plan, handOvers }: PersonHeaderProps) {
  const header = useRef<HTMLElement>(null);
  const stays = useStaysInSight(header);
  const names = useNames();
  const keyWorker = plan?.team.find((member) => member.isKeyWorker && member.leftAt === null);
  return (
    <>
      <header
        ref={header}
        className={stays ? 'lw-person lw-person--stays' : 'lw-person'}
        aria-label="Whom this is about"
      >
        <p className="lw-person__name">
          <bdi>{person.name}</bdi>
          {person.pronouns !== null && <span className="lw-person__more"> ({person.pronouns})</span>}
          {person.dateOfBirth !== null && <span className="lw-person__more"> born {dayName(person.dateOfBirth)}</span>}
          {person.identifiers.map((one) => (
            <span key={one.identifierId} className="lw-person__more">
              {' '}
              {KIND_WORDS[one.kind]} {grouped(one.value)} ({STATUS_WORDS[one.status]})
            </span>
          ))}
        </p>
        <NeedsFlag needs={person.needs.needs} saidAtTheDoor={person.communicationNeeds} />
        <dl className="lw-person__facts">
          <div>
            <dt>Key worker</dt>
            <dd>{plan ? (keyWorker ? whoInFull(keyWorker.memberId, names) : nobodyOn(plan)) : '…'}</dd>
          </div>
          <div>
            <dt>Accountable now</dt>
            <dd>{plan && handOvers ? <AccountableNow plan={plan} handOvers={handOvers} names={names} /> : '…'}</dd>
          </div>
        </dl>
      </header>
      <nav aria-label={`Pages about ${person.name}`} className="lw-tabs lw-no-print">
        <ul>
          <Tab personId={person.personId} to="" label="Plan" />
          <Tab personId={person.personId} to="decisions" label="Decisions" />
          <Tab personId={person.personId} to="team" label="Team" />
          <Tab personId={person.personId} to="asks" label="Asks and hand-overs" />
          <Tab personId={person.personId} to="progress" label="How it is going" />
          <Tab personId={person.personId} to="in-touch" label="Staying in touch" />
          <Tab personId={person.personId} to="story" label="Story" />
          <Tab personId={person.personId} to="details" label="Details and needs" />
        </ul>
      </nav>
    </>
  );
}

function AccountableNow({ plan, handOvers, names }: { plan: Plan; handOvers: HandOver[]; names: Names }) {
  const now = accountableNow(plan, handOvers, useWayBack(plan.personId).data);
  if (!now && hasEnded(plan)) return <strong>nobody: help has ended for now</strong>;
  if (!now) return <strong>nobody yet: name a key worker at the huddle</strong>;
  return (
    <>
      <strong>{names.of(now.memberId)}</strong>
      {now.agencyId !== null && `, ${names.agency(now.agencyId)}`}
      {now.handedTo && `, until ${names.agency(now.handedTo.agencyId)} has made first contact`}
    </>
  );
}

/** There was a team, and everybody has left it. */
const hasEnded = ({ team }: Plan): boolean => team.length > 0 && team.every(({ leftAt }) => leftAt !== null);

const nobodyOn = (plan: Plan): string => (hasEnded(plan) ? 'nobody' : 'nobody yet');

/** The reader is 'you' and needs no agency. */
const whoInFull = (memberId: string, names: Names): string =>
  names.of(memberId) === 'You' ? 'you' : names.inFull(memberId);

function Tab({ personId, to, label }: { personId: string; to: string; label: string }) {
  const address = to === '' ? `/team/people/${personId}` : `/team/people/${personId}/${to}`;
  return (
    <li>
      <NavLink to={address} end={to === ''}>
        {label}
      </NavLink>
    </li>
  );
}
