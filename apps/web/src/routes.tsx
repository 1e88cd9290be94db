import { useRouteError, type RouteObject } from 'react-router';
import { Layout } from './layout';
import { ProblemNotice, Waiting } from './page';
import { asProblem } from './problem';

function PageFault() {
  return (
    <div className="nhsuk-width-container">
      <main className="nhsuk-main-wrapper">
        <h1>Sorry, this page broke</h1>
        <ProblemNotice problem={asProblem(useRouteError())} retry={() => window.location.reload()} />
        <p>
          In danger now: call 999. Urgent mental health help: call 111, option 2. Samaritans: 116 123. Text SHOUT to
          85258.
        </p>
        <p>
          <a href="/">Go to the front door</a>
        </p>
      </main>
    </div>
  );
}

export const routes: RouteObject[] = [
  {
    element: <Layout />,
    errorElement: <PageFault />,
    HydrateFallback: () => <Waiting />,
    children: [
      { path: 'my/*', lazy: async () => ({ Component: (await import('./my/routes')).MySpaceRoom }) },
      { path: 'team/*', lazy: async () => ({ Component: (await import('./team/routes')).TeamRoom }) },
      { path: 'assurance/*', lazy: async () => ({ Component: (await import('./assurance/routes')).AssuranceRoom }) },
      { path: 'agencies/*', lazy: async () => ({ Component: (await import('./agencies/routes')).AgenciesRoom }) },
      { path: 'privacy/*', lazy: async () => ({ Component: (await import('./privacy/routes')).PrivacyRoom }) },
      { path: 'safety-case/*', lazy: async () => ({ Component: (await import('./safety-case/routes')).SafetyCase }) },
      {
        path: 'check-a-record',
        lazy: async () => ({ Component: (await import('./check-a-record/check-a-record-page')).CheckARecordPage }),
      },
      { path: '*', lazy: async () => ({ Component: (await import('./front-door/routes')).FrontDoor }) },
    ],
  },
];
