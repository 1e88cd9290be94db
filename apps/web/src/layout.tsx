import { Trans } from 'react-i18next';
import { Link, NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { Announcements } from './announce';
import type { Me } from './answers/identity';
import { SessionEnding } from './account/session-ending';
import { SignOut } from './account/sign-out';
import { KeptHere } from './device/kept-here';
import { isInLanguages } from './front-door/in-languages';
import { LanguageSwitch } from './languages/language-switch';
import { ENGLISH } from './languages/languages';
import {
  InLanguage,
  tagOf,
  useChosenLanguage,
  useChosenWords,
  usePageLanguage,
  useWords,
} from './languages/page-language';
import { useConnected } from './live';
import { useMe, useSession } from './session';
import { FIRST_PAGE, signInAddress } from './sign-in';

/** `says`: the label by its key, of a page that there is in every language. */
type NavigationLink = { to: string; label: string; says?: FrontDoorLabel; exact?: boolean };
type FrontDoorLabel = 'getHelp' | 'introduceMyself' | 'introduceSomeone' | 'myCode' | 'findService';

const FRONT_DOOR: NavigationLink[] = [
  { to: '/', label: 'Get help', says: 'getHelp', exact: true },
  { to: '/introduce', label: 'Introduce myself', says: 'introduceMyself' },
  { to: '/introduce-someone', label: 'Introduce someone', says: 'introduceSomeone' },
  { to: '/receipt', label: 'My receipt code', says: 'myCode' },
];
const SERVICES: NavigationLink = { to: '/services', label: 'Find a service', says: 'findService' };
const TAKE_DOWN: NavigationLink = { to: '/team/take-down', label: 'Take down' };
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
const STEP_DOWN: NavigationLink = { to: '/team/step-down', label: 'Less support' };
const DUPLICATES: NavigationLink = { to: '/team/duplicates', label: 'Duplicates' };
const ASSURANCE: NavigationLink = { to: '/assurance', label: 'Assurance', exact: true };
const OPERATIONS: NavigationLink = { to: '/assurance/operations', label: 'Operations' };
const AGENCIES: NavigationLink = { to: '/agencies', label: 'Agencies and staff', exact: true };
const POLICIES: NavigationLink = { to: '/agencies/policies', label: 'Policies' };
const MEASURES: NavigationLink = { to: '/agencies/measures', label: 'Measures' };
const PROGRAMS: NavigationLink = { to: '/agencies/programs', label: 'Programs' };
const PRIVACY: NavigationLink = { to: '/privacy', label: 'Privacy' };
const ERASURES: NavigationLink = { to: '/assurance/erasures', label: 'Erasures' };
const DECISIONS: NavigationLink = { to: '/assurance/decisions', label: 'Decisions' };
const RULES: NavigationLink = { to: '/assurance/decision-policies', label: 'Rules of decisions' };
const FLOW: NavigationLink = { to: '/assurance/flow', label: 'Figures' };
const BLIND_AUDITS: NavigationLink = { to: '/assurance/blind-audits', label: 'Blind audits' };
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
      return [TODAY, HUDDLE, TAKE_DOWN, ASKS, HAND_OVERS, DUPLICATES, WATCH, SERVICES];
    case 'service-manager':
      return [TODAY, HUDDLE, ASKS, HAND_OVERS, ASSURANCE, FLOW, DECISIONS, WATCH, SERVICES];
    case 'community-worker':
      return [TODAY, HUDDLE, TAKE_DOWN, ASKS, HAND_OVERS, SERVICES];
    case 'clinician':
      return [TODAY, HUDDLE, ASKS, HAND_OVERS, STEP_DOWN, SERVICES];
    case 'peer-supporter':
    case 'link-worker':
    case 'gp':
      return [TODAY, ASKS, HAND_OVERS, SERVICES];
    case 'commissioner':
      return [ASSURANCE, FLOW, BLIND_AUDITS, DECISIONS, SERVICES];
    case 'platform-operator':
      return [OPERATIONS, SERVICES];
    case 'caldicott-guardian':
      return [ASSURANCE, FLOW, BLIND_AUDITS, DECISIONS, PRIVACY, ERASURES, AGENCIES, SERVICES];
    case 'privacy-officer':
      return [PRIVACY, SERVICES];
    case 'alliance-administrator':
      return [AGENCIES, POLICIES, PROGRAMS, RULES, ERASURES, SERVICES];
    case 'agency-administrator':
      return [AGENCIES, MEASURES, PROGRAMS, SERVICES];
  }
}

const PHONE_NUMBERS = { danger: 'tel:999', urgent: 'tel:111', samaritans: 'tel:116123', shout: 'sms:85258?body=SHOUT' };

/** On every page, in the language that was chosen, also where the page itself is in English alone. */
function CrisisHelp() {
  const t = useChosenWords();
  const language = useChosenLanguage();
  return (
    <aside className="lw-crisis" aria-label={t('crisis.label')} lang={tagOf(language)}>
      <div className="nhsuk-width-container">
        <ul className="lw-crisis__list">
          {(['danger', 'urgent', 'samaritans', 'shout'] as const).map((help) => (
            <li key={help}>
              <Trans t={t} i18nKey={`crisis.${help}`} components={{ call: <a href={PHONE_NUMBERS[help]} /> }} />
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}

function Demonstration() {
  const t = useWords();
  return (
    <div className="lw-demonstration" role="region" aria-label={t('shell.demonstrationLabel')}>
      <div className="nhsuk-width-container">
        <p>
          <Trans t={t} i18nKey="shell.demonstration" components={{ strong: <strong /> }} />
        </p>
      </div>
    </div>
  );
}

function Header({ me }: { me: Me }) {
  const { pathname, search } = useLocation();
  const t = useWords();
  const language = usePageLanguage();
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
        <nav className="nhsuk-header__account" aria-label={t('shell.account')}>
          <ul className="nhsuk-header__account-list">
            {me.signedIn ? (
              <>
                <li className="nhsuk-header__account-item">
                  <Link className="nhsuk-header__account-link" to="/sessions">
                    {me.name ?? t('shell.signedIn')}
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
                  {t('shell.signIn')}
                </a>
              </li>
            )}
          </ul>
        </nav>
      </div>
      {!isQuestion && (
        <nav className="nhsuk-header__navigation" aria-label={t('shell.menu')}>
          <div className="nhsuk-width-container nhsuk-header__navigation-container">
            <ul className="nhsuk-header__navigation-list">
              {linksFor(me).map((link) => (
                <li key={link.to} className="nhsuk-header__navigation-item">
                  <NavLink
                    className="nhsuk-header__navigation-link"
                    to={link.to}
                    end={link.exact === true}
                    lang={link.says === undefined && language !== ENGLISH ? tagOf(ENGLISH) : undefined}
                  >
                    {link.says === undefined ? link.label : t(`nav.${link.says}`)}
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
  const t = useWords();
  return (
    <div role="status" className="lw-connection lw-no-print">
      {connected === false && <p className="nhsuk-width-container">{t('shell.connection')}</p>}
    </div>
  );
}

/** Around every page: help in a crisis, who is here, where to go. */
export function Layout() {
  const { pathname } = useLocation();
  const chosen = useChosenLanguage();
  return (
    <InLanguage code={isInLanguages(pathname) ? chosen : ENGLISH}>
      <AroundThePage hasLanguages={isInLanguages(pathname)} />
    </InLanguage>
  );
}

function AroundThePage({ hasLanguages }: { hasLanguages: boolean }) {
  const me = useMe();
  const t = useWords();
  return (
    <>
      <a
        className="nhsuk-skip-link"
        href="#maincontent"
        onClick={() => document.getElementById('maincontent')?.focus()}
      >
        {t('shell.skip')}
      </a>
      <CrisisHelp />
      {hasLanguages && <LanguageSwitch />}
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
                  {t('shell.howToGetHelp')}
                </Link>
              </li>
              <li className="nhsuk-footer__list-item">
                <Link className="nhsuk-footer__list-item-link" to="/services">
                  {t('nav.findService')}
                </Link>
              </li>
              <li className="nhsuk-footer__list-item">
                <a className="nhsuk-footer__list-item-link" href="/oruk/">
                  {t('shell.openData')}
                </a>
              </li>
              <li className="nhsuk-footer__list-item">
                <Link className="nhsuk-footer__list-item-link" to="/safety-case">
                  {t('shell.safetyCase')}
                </Link>
              </li>
              <li className="nhsuk-footer__list-item">
                <Link className="nhsuk-footer__list-item-link" to="/check-a-record">
                  {t('shell.checkRecord')}
                </Link>
              </li>
            </ul>
            <p className="nhsuk-body-s">{t('shell.about')}</p>
          </div>
        </div>
      </footer>
      <ScrollRestoration />
    </>
  );
}
