interface Row {
  readonly word: string;
  readonly instead?: string;
}
interface Glossary {
  refusedInName(name: string): Row | undefined;
  refusedOnPage(sentence: string): Row | undefined;
  saysNothing(name: string): Row | undefined;
}
const { readGlossary } = jest.requireActual<{ readGlossary(): Glossary }>('./glossary.mjs');
const glossary = readGlossary();

it.each([
  'patientId',
  'PatientList',
  'patients',
  'referral-inbox',
  'isRejected',
  'riskLevel',
  'RISK_LEVEL',
  'careCoordinator',
])('refuses %s as a name and says another word', (name) =>
  expect(glossary.refusedInName(name)?.instead).toEqual(expect.any(String)),
);

it.each([
  'personId',
  'OpenReferralController',
  'open-referral',
  'reference',
  'preferredContact',
  'clientHeight',
  'introductionReceived',
  'handOverBoard',
])('accepts %s as a name', (name) => expect(glossary.refusedInName(name)).toBeUndefined());

it('refuses on a page what people should not be called', () => {
  expect(glossary.refusedOnPage('Ask your patients to come.')?.word).toBe('patient');
  expect(glossary.refusedOnPage('No service users here')?.word).toBe('service user');
  expect(glossary.refusedOnPage('An Open Referral UK feed of 20 services')).toBeUndefined();
  expect(glossary.refusedOnPage('Transfer the money to the user.')).toBeUndefined();
});

it.each(['PlanManager', 'plan-helpers', 'BaseController', 'PlanData', 'common'])('finds that %s says nothing', (name) =>
  expect(glossary.saysNothing(name)).toBeDefined(),
);

it.each(['ServiceManagerBoard', 'service-manager.rules', 'DataDirectory', 'database', 'Information'])(
  'accepts %s',
  (name) => expect(glossary.saysNothing(name)).toBeUndefined(),
);
