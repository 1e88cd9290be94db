import { Link, useLocation, useParams } from 'react-router';
import type { WhoCanSee } from '../answers/sharing';
import { dayName } from '../dates';
import { useQuery } from '../live';
import { Loaded, Page } from '../page';
import { roleName, useNames, type Names } from '../people-and-agencies';
import { useMe } from '../session';
import { partWords } from './part-words';

const WHAT: Readonly<Record<string, string>> = { plan: 'the plan', introductions: 'what was told at the start' };
const whatWords = (what: string): string =>
  what.startsWith('passage.') ? 'these words' : (WHAT[what] ?? partWords(what));

/** Leads from a thing to who can see it, for whoever sees it themself. */
export function WhoCanSeeLink({ personId, context, what }: { personId: string; context: string; what: string }) {
  const me = useMe();
  const room = me.personId === personId ? '/my' : `/team/people/${personId}`;
  return (
    <p className="nhsuk-body-s lw-no-print">
      <Link to={`${room}/who-can-see/${context}/${what}`}>
        Who can see this?<span className="nhsuk-u-visually-hidden"> {whatWords(what.split('?')[0] ?? what)}</span>
      </Link>
    </p>
  );
}

/** Everybody who may see one thing now, and why, by the decision that answers them. */
export function WhoCanSeePage({ personId, back }: { personId: string; back: { to: string; label: string } }) {
  const { context = '', what = '' } = useParams();
  const { search } = useLocation();
  const names = useNames([personId]);
  const who = useQuery<WhoCanSee>(`/api/${context}/people/${personId}/who-can-see/${what}${search}`, {
    views: [context],
    key: personId,
  });
  return (
    <Page
      title={`Who can see ${whatWords(what)}`}
      lede="These people can open it now. Everybody else is answered as if it were not there."
      back={back}
    >
      <Loaded from={who} what="who can see this">
        {({ members, onBoards }) => (
          <>
            <ul className="lw-cards">
              <li className="lw-card">
                <p className="lw-card__main">The person it is about</p>
                <p>It is theirs.</p>
              </li>
              {members.map((member) => (
                <Who key={member.memberId} member={member} names={names} />
              ))}
            </ul>
            {onBoards.length > 0 && (
              <>
                <h2 className="nhsuk-heading-m">Who sees something of it on a board</h2>
                <ul className="nhsuk-list nhsuk-list--bullet">
                  {onBoards.map(({ roles, why }) => (
                    <li key={why}>
                      {sentence(roles.map(roleName).join(', '))}: {why}.
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function Who({ member, names }: { member: WhoCanSee['members'][number]; names: Names }) {
  const { memberId, role, agencyId, why, since } = member;
  const name = role === 'carer' ? 'A carer' : names.of(memberId);
  const work = role === 'carer' || agencyId === null ? '' : `, ${roleName(role)}, ${names.agency(agencyId)}`;
  return (
    <li className="lw-card">
      <p className="lw-card__main">
        {name}
        {work}
      </p>
      <p>
        {sentence(why)}
        {since !== null && <span className="lw-secondary"> (since {dayName(since)})</span>}.
      </p>
    </li>
  );
}
