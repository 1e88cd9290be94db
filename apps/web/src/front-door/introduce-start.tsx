import { Link, useNavigate } from 'react-router';
import { Page } from '../page';
import { STEPS, STEP_TITLES, useIntroduction } from './introduction';

export function IntroduceStart() {
  const [told, keep, forget] = useIntroduction();
  const navigate = useNavigate();
  const begun = Object.entries(told).some(([field, answer]) => field !== 'receiptCode' && answer !== '');
  return (
    <Page title="Introduce myself" back={{ to: '/', label: 'Get help' }} lede="Five short questions, one at a time.">
      <ul className="nhsuk-list nhsuk-list--bullet">
        {STEPS.map((step) => (
          <li key={step}>{STEP_TITLES[step]}</li>
        ))}
      </ul>
      {told.receiptCode !== '' && (
        <p className="lw-outcome">
          You come back with the code {told.receiptCode}. A few words are enough: what you told us before is kept.{' '}
          <button type="button" className="lw-link-button" onClick={() => keep({ ...told, receiptCode: '' })}>
            This is not my code
          </button>
        </p>
      )}
      <p>You can leave two of them out. What you write stays on this screen until you send it.</p>
      <p>
        Using a shared computer? Close this tab when you are done, or press “Clear my answers”, and nothing is left on
        it.
      </p>
      <Link className="nhsuk-button" to={`/introduce/${STEPS[0] ?? ''}`} role="button" draggable="false">
        {begun ? 'Go on where I stopped' : 'Start'}
      </Link>
      {begun && (
        <p>
          <button
            type="button"
            className="lw-link-button"
            onClick={() => {
              forget();
              void navigate('/introduce');
            }}
          >
            Clear my answers
          </button>
        </p>
      )}
    </Page>
  );
}
