import type { BeforeAsking } from '../../answers/provider-directory';
import { dayWithDistance } from '../../dates';
import { useQuery } from '../../live';

/** What is to be known of the chosen service before it is asked; undefined until it is known. */
export function useBeforeAsking(serviceId: string): BeforeAsking | undefined {
  const path = serviceId === '' ? null : `/api/provider-directory/before-asking/${serviceId}`;
  return useQuery<BeforeAsking>(path, { views: ['provider-directory'] }).data;
}

const SIGNS = {
  'outruns-capacity': 'More people wait for its answer than it says it has room for.',
  'bunches-by-asker': 'Most of what it is asked lately comes from one organisation.',
} as const;

type BeforeNoticeProps = { before: BeforeAsking; onChoose: (serviceId: string, name: string) => void };

/** That a service takes nobody, or is asked too much; and others for the same need. Nothing here stops whoever asks. */
export function BeforeNotice({ before, onChoose }: BeforeNoticeProps) {
  const { pausedUntil, signs, alternatives } = before;
  if (pausedUntil === null && signs.length === 0) return null;
  return (
    <div className="nhsuk-inset-text" role="status">
      {pausedUntil !== null && <p>It takes nobody new until {dayWithDistance(pausedUntil)}.</p>}
      {signs.map((sign) => (
        <p key={sign}>{SIGNS[sign]}</p>
      ))}
      {pausedUntil === null && <p>You can still ask. It may take longer, and a small group may have to say no.</p>}
      {alternatives.length > 0 && (
        <>
          <p>For the same need there are:</p>
          <ul className="nhsuk-list">
            {alternatives.map(({ serviceId, name, agencyName, hasRoom }) => (
              <li key={serviceId}>
                <button type="button" className="lw-link-button" onClick={() => onChoose(serviceId, name)}>
                  {name}, {agencyName}
                </button>
                {hasRoom ? ', which has room' : ', where room is not known'}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
