import type { Browser } from 'playwright-core';
import { ServerProcess } from '../journeys/server-process';
import { openBrowser } from './browser';
import { PHONE, Visit } from './visit';

const PAYSLIP = 'Ask the ferry company for the payslip';
const ASKED = 'Ask the ferry company for the payslip, by letter';

let server: ServerProcess;
let browser: Browser;
let sam: Visit;
let amara: Visit;

beforeAll(async () => {
  server = await ServerProcess.prepare();
  [browser] = await Promise.all([openBrowser(), server.start()]);
  [sam, amara] = await Promise.all([Visit.open(browser, server.url, PHONE), Visit.open(browser, server.url)]);
  await Promise.all([sam.signIn('Sam Okafor', '/my/plan'), amara.signIn('Amara Nwosu', '/team')]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 30_000);
jest.setTimeout(120_000);

const says = ({ page }: Visit, words: string | RegExp) =>
  page.getByText(words).filter({ visible: true }).first().waitFor();
const action = ({ page }: Visit, text: string) => page.locator('#actions li.lw-card').filter({ hasText: text });
const inDays = (days: number): { day: string; month: string; year: string } => {
  const [year = '', month = '', day = ''] = new Date(Date.now() + days * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return { day, month, year };
};
const begin = async (visit: Visit): Promise<void> => {
  await action(visit, PAYSLIP).getByRole('button', { name: 'Change who, what or when' }).click();
  await action(visit, PAYSLIP).getByLabel('What will be done?').waitFor();
};
const writeDay = async (visit: Visit, days: number): Promise<void> => {
  const { day, month, year } = inDays(days);
  const form = action(visit, PAYSLIP).locator('form').filter({ hasText: 'By when?' });
  await form.getByLabel('Day').fill(day);
  await form.getByLabel('Month').fill(month);
  await form.getByLabel('Year').fill(year);
};
const save = (visit: Visit) => action(visit, PAYSLIP).getByRole('button', { name: 'Save' }).click();

describe('two people who change the same thing to do at once', () => {
  it('keep both of what they said: of different fields each holds, of one field they agree it', async () => {
    await amara.page.getByRole('link', { name: 'Sam Okafor', exact: true }).first().click();
    await says(amara, 'Who is doing what');
    await says(sam, PAYSLIP);
    await Promise.all([begin(sam), begin(amara)]);

    await writeDay(amara, 20);
    await save(amara);
    await action(amara, PAYSLIP).getByText('in 20 days').waitFor();
    await writeDay(sam, 25);
    await action(sam, PAYSLIP).getByLabel('What will be done?').fill(ASKED);
    await save(sam);

    await says(sam, /Agree this: the day by which/);
    await action(sam, ASKED)
      .getByText(/in 25 days/)
      .first()
      .waitFor();
    await action(sam, ASKED)
      .getByText(/in 20 days/)
      .first()
      .waitFor();
    await says(sam, 'This plan cannot be agreed yet.');
    expect(await sam.page.getByRole('button', { name: 'Yes, I agree this plan' }).count()).toBe(0);
    expect(await sam.judge('my-plan-agree-values')).toEqual([]);

    await says(amara, /Agree this: the day by which/);
    await says(amara, 'Changed since you looked');
    await action(amara, ASKED).getByText('New:').first().waitFor();
    expect(await amara.judge('team-plan-agree-values')).toEqual([]);

    await action(amara, ASKED)
      .getByRole('button', { name: /Choose this.*in 25 days/ })
      .click();
    await action(sam, ASKED)
      .getByText(/^By .*in 25 days/)
      .waitFor();
    await sam.page.getByText(/Agree this: the day/).waitFor({ state: 'detached' });
    await sam.page.getByRole('button', { name: 'Yes, I agree this plan' }).click();
    await says(sam, /You agreed this plan/);
  });

  it('keep a line of the safety plan that one changes while the other takes it out', async () => {
    const lines = ({ page }: Visit) => page.locator('#safety-lines');
    await lines(sam).getByText('Add a line to the safety plan').click();
    await lines(sam).getByLabel('Where does it belong?').selectOption('Who I call');
    await lines(sam).getByLabel('The line', { exact: true }).fill('Ring my sister');
    await lines(sam).getByRole('button', { name: 'Add the line' }).click();
    await lines(amara).getByRole('button', { name: 'Take out Ring my sister' }).click();
    await lines(sam).getByRole('button', { name: 'Change Ring my sister' }).click();
    await lines(sam).getByLabel('What should it say?').fill('Ring my sister Ana');
    await lines(sam).getByRole('button', { name: 'Save' }).click();
    await lines(amara).getByText('Ring my sister Ana').first().waitFor();
    await lines(amara).getByLabel('Why does this line go?').fill('She has moved away.');
    await lines(amara).getByRole('button', { name: 'Take the line out' }).click();

    await lines(sam).getByText('Take the line out: She has moved away.').first().waitFor();
    await lines(sam).getByText('Ring my sister Ana').first().waitFor();
    await lines(sam)
      .getByRole('button', { name: /Choose this.*Ring my sister Ana/ })
      .click();
    await lines(amara)
      .getByText(/Agree this/)
      .first()
      .waitFor({ state: 'detached' });
    const line = (visit: Visit) => lines(visit).locator('li.lw-card').filter({ hasText: 'Ring my sister Ana' });
    await line(amara).getByRole('button', { name: 'I agree this line' }).click();
    await line(sam)
      .getByText(/Agreed by .*Amara Nwosu/)
      .waitFor();
  });
});
