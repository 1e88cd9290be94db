import { Link, NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { Announcements } from './announce';
import type { Me } from './answers/identity';
import { SessionEnding } from './account/session-ending';
import { SignOut } from './account/sign-out';
import { KeptHere } from './device/kept-here';
import { useConnected } from './live';
import { useMe, useSession } from './session';
import { FIRST_PAGE, signInAddress } from './sign-in';

type NavigationLink = { to: string; label: string; exact?: boolean };

const FRONT_DOOR: NavigationLink[] = [
  { to: '/', label: 'Get help', exact: true },
  { to: '/introduce', label: 'Introduce myself' },
  { to: '/receipt', label: 'My receipt code' },
];
const SERVICES: NavigationLink = { to: '/services', label: 'Find a service' };
const MY_SPACE: NavigationLink[] = [
  { to: '/my', label: 'My space', exact: true },
  { to: '/my/plan', label: 'My plan' },
  { to: '/my/team', label: 'My team' },
  { to: '/my/story', label: 'My story' },
  { to: '/my/decisions', label: 'Decisions' },
  { to: '/my/progress', label: 'How it is going' },
  { to: '/my/who-looked', label: 'Who looked' },
];
const TODAY: NavigationLink = { to: '/team', label: 'Today', exact: true };
const HUDDLE: NavigationLink = { to: '/team/huddle', label: 'Huddle' };
const ASKS: NavigationLink = { to: '/team/asks', label: 'Asks' };
const HAND_OVERS: NavigationLink = { to: '/team/hand-overs', label: 'Hand-overs' };
const DUPLICATES: NavigationLink = { to: '/team/duplicates', label: 'Duplicates' };
const ASSURANCE: NavigationLink = { to: '/assurance', label: 'Assurance', exact: true };
const OPERATIONS: NavigationLink = { to: '/assurance/operations', label: 'Operations' };
const AGENCIES: NavigationLink = { to: '/agencies', label: 'Agencies and staff', exact: true };
const PROGRAMS: NavigationLink = { to: '/agencies/programs', label: 'Programs' };
const PRIVACY: NavigationLink = { to: '/privacy', label: 'Privacy' };
const ERASURES: NavigationLink = { to: '/assurance/erasures', label: 'Erasures' };
const WATCH: NavigationLink = { to: '/assurance/watch', label: 'Watch' };

function linksFor(me: Me): NavigationLink[] {
  switch (me.role) {
    case 'anyone':
      return [...FRONT_DOOR, SERVICES];
    case 'person':
      return me.personId === null ? [...MY_SPACE.slice(0, 1), ...FRONT_DOOR, SERVICES] : [...MY_SPACE, SERVICES];
    case 'carer':
      return [...MY_SPACE.slice(0, 1), ...FRONT_DOOR, SERVICES];
    case 'hub-coordinator':
      return [TODAY, HUDDLE, ASKS, HAND_OVERS, DUPLICATES, WATCH, SERVICES];
    case 'service-manager':
      return [TODAY, HUDDLE, ASKS, HAND_OVERS, ASSURANCE, WATCH, SERVICES];
    case 'community-worker':
    case 'clinician':
      return [TODAY, HUDDLE, ASKS, HAND_OVERS, SERVICES];
    case 'peer-supporter':
    case 'link-worker':
    case 'gp':
      return [TODAY, ASKS, HAND_OVERS, SERVICES];
    case 'commissioner':
      return [ASSURANCE, SERVICES];
    case 'platform-operator':
      return [OPERATIONS, SERVICES];
    case 'caldicott-guardian':
      return [ASSURANCE, PRIVACY, ERASURES, AGENCIES, SERVICES];
    case 'privacy-officer':
      return [PRIVACY, SERVICES];
    case 'alliance-administrator':
      return [AGENCIES, PROGRAMS, ERASURES, SERVICES];
    case 'agency-administrator':
      return [AGENCIES, PROGRAMS, SERVICES];
  }
}

function CrisisHelp() {
  return (
    <aside className="lw-crisis" aria-label="Help in a crisis">
      <div className="nhsuk-width-container">
        <ul className="lw-crisis__list">
          <li>
            In danger now: <a href="tel:999">call 999</a>
          </li>
          <li>
            Urgent mental health help: <a href="tel:111">call 111, option 2</a>
          </li>
          <li>
            Samaritans: <a href="tel:116123">116 123</a>
          </li>
          <li>
            Text <a href="sms:85258?body=SHOUT">SHOUT to 85258</a>
          </li>
        </ul>
      </div>
    </aside>
  );
}

function Demonstration() {
  return (
    <div className="lw-demonstration" role="region" aria-label="Demonstration">
      <div className="nhsuk-width-container">
        <p>
          <strong>This is a demonstration.</strong> Nobody here is real. Do not type real names or real health details.
        </p>
      </div>
    </div>
  );
}

function Header({ me }: { me: Me }) {
  const { pathname, search } = useLocation();
  // One question a page: the way on and the way back are enough. Without a network no link leads anywhere.
  const session = useSession();
  const isCutOff = session.data === undefined && session.problem?.status === 0;
  const isQuestion = pathname.startsWith('/introduce/') || isCutOff;
  return (
    <header className="nhsuk-header lw-header">
      <div className="nhsuk-width-container nhsuk-header__container">
        <div className="nhsuk-header__service">
          <Link className="nhsuk-header__service-name" to="/">
            Living Well
          </Link>
        </div>
        <nav className="nhsuk-header__account" aria-label="Account">
          <ul className="nhsuk-header__account-list">
            {me.signedIn ? (
              <>
                <li className="nhsuk-header__account-item">
                  <Link className="nhsuk-header__account-link" to="/sessions">
                    {me.name ?? 'Signed in'}
                    {me.practitioner && `, ${me.practitioner.agencyName}`}
                  </Link>
                </li>
                <li className="nhsuk-header__account-item">
                  <SignOut />
                </li>
              </>
            ) : isCutOff ? null : (
              <li className="nhsuk-header__account-item">
                <a
                  className="nhsuk-header__account-link"
                  href={signInAddress(pathname === '/' ? FIRST_PAGE : `${pathname}${search}`)}
                >
                  Sign in
                </a>
              </li>
            )}
          </ul>
        </nav>
      </div>
      {!isQuestion && (
        <nav className="nhsuk-header__navigation" aria-label="Menu">
          <div className="nhsuk-width-container nhsuk-header__navigation-container">
            <ul className="nhsuk-header__navigation-list">
              {linksFor(me).map((link) => (
                <li key={link.to} className="nhsuk-header__navigation-item">
                  <NavLink className="nhsuk-header__navigation-link" to={link.to} end={link.exact === true}>
                    {link.label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        </nav>
      )}
    </header>
  );
}

function Connection() {
  const connected = useConnected();
  return (
    <div role="status" className="lw-connection lw-no-print">
      {connected === false && (
        <p className="nhsuk-width-container">
          Changes made by other people are not arriving just now. We keep trying; what you see may be a little old.
        </p>
      )}
    </div>
  );
}

/** Around every page: help in a crisis, who is here, where to go. */
export function Layout() {
  const me = useMe();
  return (
    <>
      <a
        className="nhsuk-skip-link"
        href="#maincontent"
        onClick={() => document.getElementById('maincontent')?.focus()}
      >
        Skip to main content
      </a>
      <CrisisHelp />
      {me.demonstration && <Demonstration />}
      <Header me={me} />
      <Connection />
      <SessionEnding />
      <KeptHere />
      <div className="nhsuk-width-container">
        <main className="nhsuk-main-wrapper" id="maincontent" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Announcements />
      <footer className="nhsuk-footer" role="contentinfo">
        <div className="nhsuk-width-container">
          <div className="nhsuk-footer__meta">
            <ul className="nhsuk-footer__list">
              <li className="nhsuk-footer__list-item">
                <Link className="nhsuk-footer__list-item-link" to="/">
                  How to get help
                </Link>
              </li>
              <li className="nhsuk-footer__list-item">
                <Link className="nhsuk-footer__list-item-link" to="/services">
                  Find a service
                </Link>
              </li>
              <li className="nhsuk-footer__list-item">
                <a className="nhsuk-footer__list-item-link" href="/oruk/">
                  Services as open data
                </a>
              </li>
            </ul>
            <p className="nhsuk-body-s">One shared system of community mental health for a place.</p>
          </div>
        </div>
      </footer>
      <ScrollRestoration />
    </>
  );
}
