import { Link } from 'react-router';
import type { PrivacyBoard } from '../answers/identity';
import { OwedCorrections } from '../corrections/owed-corrections';
import { TakenOutBoard } from '../corrections/taken-out';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';
import { useMe } from '../session';
import { EmergencyCard } from './emergency-card';
import { LookCard } from './look-card';
import { QuestionCard } from './question-card';

/** What waits for whoever answers for privacy: emergencies, questions of people, looks that are worth one. */
export function PrivacyPage() {
  const { role } = useMe();
  const board = useQuery<PrivacyBoard>('/api/identity/privacy-board', { views: ['identity.privacy-board'] });
  return (
    <Page
      title="Privacy"
      lede="Who looked at whose record, and what has to be asked about it. That you see these names is recorded and shown to each person."
      wide
    >
      <OwedCorrections />
      {role === 'caldicott-guardian' && (
        <p>
          Somebody said no, and the law says otherwise? <Link to="/privacy/objections">Look at what they said</Link>
        </p>
      )}
      <Loaded from={board} what="what waits for you">
        {({ emergencies, questions, looks }) => (
          <>
            <h2 className="nhsuk-heading-m">Opened in an emergency ({emergencies.length})</h2>
            {emergencies.length === 0 && (
              <Empty title="No emergency waits for a review">
                <p>When somebody opens a record that is closed to them, it comes here within a minute.</p>
              </Empty>
            )}
            <ul className="lw-cards">
              {emergencies.map((one) => (
                <EmergencyCard key={one.emergencyId} emergency={one} />
              ))}
            </ul>
            <h2 className="nhsuk-heading-m">Questions from people ({questions.length})</h2>
            {questions.length === 0 && (
              <Empty title="No question waits for an answer">
                <p>People can ask about every look at their record. You owe an answer within ten working days.</p>
              </Empty>
            )}
            <ul className="lw-cards">
              {questions.map((one) => (
                <QuestionCard key={one.questionId} question={one} />
              ))}
            </ul>
            <h2 className="nhsuk-heading-m">Looks to review ({looks.length})</h2>
            {looks.length === 0 && (
              <Empty title="No look waits for a review">
                <p>A look comes here when something about it is worth a question. Most are in order.</p>
              </Empty>
            )}
            <ul className="lw-cards">
              {looks.map((one) => (
                <LookCard key={one.lookId} look={one} />
              ))}
            </ul>
          </>
        )}
      </Loaded>
      <TakenOutBoard />
    </Page>
  );
}
