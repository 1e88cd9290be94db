import type { Browser } from 'playwright-core';
import { addressOfRunning } from '@platform/embedded-postgres/running-postgres';
import { Client } from 'pg';
import { ServerProcess } from '../journeys/server-process';
import { openBrowser } from './browser';
import { NARROWEST, SCREENSHOTS, TAKES_PICTURES, Visit } from './visit';

type Open = (visit: Visit) => Promise<unknown>;
/** A page: what its pictures are called, where it is or how it is reached, words that are on it when it is whole. */
interface Seen {
  readonly name: string;
  readonly at: string | Open;
  readonly words: string;
  /** The status of an answer that is a "no" on purpose. */
  readonly refused?: number;
}

let server: ServerProcess;
let browser: Browser;
let personId: string;
const visits = new Map<string, Visit>();

/** The browser of this account, signed in by the sign-in pages the first time. */
async function as(account: string): Promise<Visit> {
  const known = visits.get(account);
  if (known) return known;
  const visit = await Visit.open(browser, server.url);
  visits.set(account, visit);
  if (account === 'someone new') await visit.signInAsSomeoneNew('Robin Vale');
  else if (account !== 'anyone') await visit.signIn(account);
  return visit;
}

const follow =
  (name: string | RegExp): Open =>
  ({ page }) =>
    page.getByRole('link', { name }).first().click();
const fill =
  (label: string, text: string): Open =>
  ({ page }) =>
    page.getByLabel(label).fill(text);
const press =
  (name: string): Open =>
  ({ page }) =>
    page.getByRole('button', { name }).first().click();
const choose =
  (words: string): Open =>
  ({ page }) =>
    page.getByText(words).first().click();
const tickToCompare =
  (nth: number): Open =>
  ({ page }) =>
    page
      .getByRole('checkbox', { name: /^Compare this one/ })
      .nth(nth)
      .check();
const inTurn =
  (...opens: Open[]): Open =>
  async (visit) => {
    for (const open of opens) await open(visit);
  };
const ofPerson =
  (path: string): Open =>
  (visit) =>
    visit.goTo(`/team/people/${personId}${path}`);
const keepsNoToken: Open = async ({ page }) => {
  const kept = await page.evaluate<string>('JSON.stringify([{ ...sessionStorage }, { ...localStorage }])');
  expect(kept).not.toMatch(/token|ask-link"/);
};
const shareWithCarer: Open = async ({ page }) => {
  await page.getByLabel('Who?').selectOption({ label: 'Your carer' });
  await page.getByLabel('What?').selectOption('needs');
  await page.getByLabel('They may see it').check();
  await page.getByRole('button', { name: 'Save' }).click();
};
const keepApart: Open = async (visit) => {
  await visit.goTo('/my/plan');
  await visit.page.getByRole('button', { name: /^Keep apart How we make sense/ }).click();
  await visit.page.getByLabel('The registered practitioners on the team').check();
};
/** As Sam said it to Grace: her organisation does not see his safety plan. */
const recordObjection: Open = async ({ page }) => {
  await page.getByLabel('Who?').selectOption({ label: 'Everybody at Harbour Mental Health Trust' });
  await page.getByLabel('What?').selectOption('safety-plan');
  await page.getByLabel('They do not see it').check();
  await page.getByRole('button', { name: 'Record it' }).click();
};
const lawGoesBefore: Open = async ({ page }) => {
  await page.getByLabel('Somebody could come to serious harm').check();
  await page.getByLabel('The reason').fill('The crisis team has to know what helps you, and could not reach you.');
  await page.getByRole('button', { name: 'In a week' }).click();
  await page.getByRole('button', { name: 'Let law go before it' }).click();
};
const giveAddress: Open = async ({ page }) => {
  await page.getByLabel('Address', { exact: true }).fill('The Ferryman’s Cottage\n3 Quay Lane');
  await page.getByLabel('Postcode, if there is one').fill('zz99 3vz');
  await page.getByRole('button', { name: 'Save the address' }).click();
};
const hasNoForm =
  (...opens: Open[]): Open =>
  async (visit) => {
    for (const open of opens) await open(visit);
    await visit.settled();
    const toWriteWith = visit.page.locator('main form, main .nhsuk-button:not(.lw-emergency *)');
    expect(await toWriteWith.filter({ visible: true }).count()).toBe(0);
  };
const recordNumber =
  (number: string): Open =>
  async ({ page }) => {
    const field = page.getByLabel('The number', { exact: true });
    if (!(await field.isVisible())) await page.getByText('Record a number').click();
    await field.fill(number);
    await page.getByRole('button', { name: 'Record the number' }).click();
  };
const addNeed =
  (need: string, words: string): Open =>
  async ({ page }) => {
    await page.getByText(/^Add (a need|something I need)$/).click();
    const form = page.getByRole('form', { name: 'Add a need', exact: true });
    await form.getByLabel('What is needed?').selectOption({ label: need });
    await form.getByLabel(/words, if/).fill(words);
    await form.getByRole('button', { name: 'Record it' }).click();
  };
/** Two who introduce themselves with one phone. */
let receiptCode = '';
/** Somebody who said not now, and came back with the code that they had. */
const cameBack: Open = async (visit) => {
  const post = async (who: Visit, url: string, data: object): Promise<{ id: string; receiptCode: string }> => {
    const headers = { 'x-living-well': '1', 'idempotency-key': `came back ${url} ${JSON.stringify(data)}` };
    const answer = await who.page.request.post(url, { headers, data });
    if (answer.status() !== 201) throw new Error(`${url} answered ${answer.status()}`);
    return (await answer.json()) as { id: string; receiptCode: string };
  };
  const reachMe = { how: 'phone', at: '07700 900461' };
  const introduce = async (whatBroughtYou: string, more: object = {}) =>
    post(await as('anyone'), '/api/intake/introductions', { name: 'Wilf Tarn', reachMe, whatBroughtYou, ...more });
  const first = await introduce('I do not get out any more.');
  await visit.goTo('/team/huddle');
  await visit.page.getByText('Wilf Tarn').first().waitFor();
  await post(visit, `/api/intake/introductions/${first.id}/decline`, { reason: 'My brother looks in for now.' });
  ({ receiptCode } = first);
  await introduce('He moved away.', { receiptCode });
  await visit.page.getByText('Wilf Tarn was here before').first().waitFor();
};
const ofTheOneWhoDied: Open = async ({ page }) => {
  const card = page.getByRole('listitem', { name: 'Wilf Tarn' });
  await card.getByText('They have died').first().click();
  await card.getByLabel('Who told you, and how?').waitFor();
};
const recordThatTheyDied: Open = async ({ page }) => {
  const form = page.getByRole('form', { name: 'That Wilf Tarn has died' });
  await form.getByLabel('Who told you, and how?').fill('Their brother, by phone.');
  await form.getByRole('button', { name: /^Record that they have died/ }).click();
  await page.getByText('Recorded as having died (').click();
};

const introducedTwice: Open = async ({ page }) => {
  const { page: door } = await as('anyone');
  for (const name of ['Wyn Hart', 'Wynn Harte']) {
    const answer = await door.request.post('/api/intake/introductions', {
      headers: { 'x-living-well': '1', 'idempotency-key': `introduced twice ${name}` },
      data: { name, reachMe: { how: 'text', at: '07700 900987' }, whatBroughtYou: 'I do not sleep.' },
    });
    expect(answer.status()).toBe(201);
  }
  await page.getByText('the same phone number').first().waitFor();
};

const pages: Readonly<Record<string, readonly Seen[]>> = {
  anyone: [
    { name: 'front-door', at: '/', words: 'What happens next' },
    { name: 'message-opened', at: `/m/${'a'.repeat(38)}`, words: 'kept safe until you have signed in' },
    { name: 'introduce', at: '/introduce', words: 'Five short questions' },
    { name: 'introduce-1-name', at: '/introduce/name', words: 'Question 1 of 5' },
    { name: 'introduce-1-name-missing', at: press('Go on'), words: 'Write the name you want us to use' },
    {
      name: 'introduce-2-reach',
      at: inTurn(fill('What should we call you?', 'Robin'), press('Go on')),
      words: 'Question 2 of 5',
    },
    {
      name: 'introduce-2-reach-chosen',
      at: ({ page }) => page.getByLabel('Send me a text').check(),
      words: 'Your mobile number',
    },
    {
      name: 'introduce-3-what-brought-you',
      at: inTurn(fill('Your mobile number', '07700 900123'), press('Go on')),
      words: 'You only have to say it once',
    },
    {
      name: 'introduce-4-what-would-help',
      at: inTurn(fill('What brought you here?', 'I do not sleep, and I see nobody.'), press('Go on')),
      words: 'Question 4 of 5',
    },
    { name: 'introduce-5-talking', at: press('Go on'), words: 'Question 5 of 5' },
    { name: 'introduce-check', at: press('Go on'), words: 'Check what you told us' },
    { name: 'introduce-receipt', at: press('Send my introduction'), words: 'This is your receipt code' },
    { name: 'join-without-link', at: '/join', words: 'Follow your invitation' },
    { name: 'ask-by-link-without', at: '/answer-an-ask', words: 'Open the link in the message' },
    { name: 'ask-by-link-of-nothing', at: '/answer-an-ask#nothing', words: 'This link opens nothing', refused: 404 },
    { name: 'measure-code-to-type', at: '/answer-questions', words: 'Answer some questions' },
    { name: 'measure-code-of-nothing', at: '/answer-questions#x', words: 'This link opens nothing', refused: 404 },
    { name: 'receipt', at: '/receipt', words: 'Your receipt code' },
    { name: 'receipt-found', at: press('See what is happening'), words: 'waiting for the next huddle' },
    {
      name: 'receipt-unknown',
      at: inTurn(fill('Your receipt code', '7KQM-2VRT-9HXC'), press('See what is happening')),
      words: 'We do not know that code',
      refused: 404,
    },
    { name: 'services', at: '/services', words: 'Ropewalk allotment mornings' },
    {
      name: 'services-found',
      at: inTurn(fill('What are you looking for?', 'sleep'), press('Search')),
      words: 'for “sleep”',
    },
    { name: 'services-none', at: '/services?search=zeppelin', words: '0 services' },
    {
      name: 'services-compared',
      at: inTurn(
        (visit) => visit.goTo('/services'),
        tickToCompare(0),
        tickToCompare(1),
        tickToCompare(2),
        follow(/^See the 3 that you ticked/),
      ),
      words: 'What it is',
    },
    { name: 'services-compared-none', at: '/services/compare', words: 'There are no services to compare here' },
    { name: 'service', at: inTurn((visit) => visit.goTo('/services'), follow(/allotment/i)), words: 'Who it is for' },
    { name: 'sign-in', at: '/auth/sign-in?returnTo=/home', words: 'Choose who to sign in as' },
    { name: 'signed-out', at: '/my/plan', words: 'Sign in to see this page' },
    { name: 'no-such-page', at: '/nowhere', words: 'We cannot find that page', refused: 404 },
  ],
  'someone new': [{ name: 'my-no-record-yet', at: '/my', words: 'Open your own pages' }],
  'Grace Adeyemi': [
    { name: 'team-today', at: '/team', words: 'Sam Okafor' },
    { name: 'team-shortcuts', at: press('Keyboard shortcuts'), words: 'Go to the huddle board' },
    { name: 'team-huddle-read', at: '/team/huddle', words: 'Waiting (' },
    { name: 'team-asks', at: '/team/asks', words: 'Waiting for our answer' },
    { name: 'team-hand-overs', at: '/team/hand-overs', words: 'Accountable now' },
    { name: 'team-step-down', at: '/team/step-down', words: 'Whether it held' },
    { name: 'person-plan', at: ofPerson(''), words: 'I am a ferryman' },
    { name: 'person-decisions', at: ofPerson('/decisions'), words: 'Ask for a decision' },
    { name: 'team-decision', at: follow(/What comes first/), words: 'Where everybody stands' },
    { name: 'person-team', at: ofPerson('/team'), words: 'Invite somebody' },
    { name: 'person-way-back', at: ofPerson('/way-back'), words: 'Who is there at once' },
    { name: 'person-farewell', at: ofPerson('/farewell'), words: 'Nobody has decided that help ends' },
    { name: 'person-sharing', at: ofPerson('/sharing'), words: 'Record what they said to you' },
    { name: 'person-sharing-missing', at: press('Record it'), words: 'Choose who it is about' },
    { name: 'person-sharing-recorded', at: recordObjection, words: 'You recorded that they said this' },
    { name: 'person-asks', at: ofPerson('/asks'), words: 'Ask a service' },
    { name: 'person-progress', at: ofPerson('/progress'), words: 'Answer some questions' },
    { name: 'person-measure', at: follow(/^PHQ-9/), words: 'Over the last 2 weeks' },
    { name: 'person-how-life-is', at: ofPerson('/progress/how-life-is'), words: 'Write it as it is said' },
    { name: 'person-who-can-see', at: ofPerson('/who-can-see/care-plan/plan'), words: 'is the key worker' },
    { name: 'person-in-touch', at: ofPerson('/in-touch'), words: 'Help started on' },
    {
      name: 'person-missed',
      at: inTurn((visit) => visit.goTo('/team'), follow(/^Rafael/)),
      words: 'What did you try?',
    },
    { name: 'person-story', at: ofPerson('/story'), words: 'Initial conversation' },
    { name: 'today-owed-correction', at: afterSamSaidWhatIsWrong, words: 'Something is wrong in a record' },
    { name: 'person-plan-looked-at', at: afterSamDisputes, words: 'Being looked at, asked by the person' },
    {
      name: 'person-plan-putting-right',
      at: ({ page }) => page.getByRole('button', { name: 'Put it right' }).first().click(),
      words: 'Do not change it',
    },
    {
      name: 'person-plan-put-right',
      at: inTurn(
        ({ page }) =>
          page.locator('#strengths').getByRole('textbox').fill('Whistles, and knows every bird on the river.'),
        ({ page }) => page.locator('#strengths').getByRole('button', { name: 'Save' }).click(),
        ({ page }) => page.locator('#strengths').getByText('Saved').waitFor(),
      ),
      words: 'what the person said was wrong',
    },
    {
      name: 'person-plan-about-somebody-else',
      at: inTurn(
        ({ page }) => page.getByRole('textbox', { name: 'Add a goal' }).fill('To walk with a frame again.'),
        press('Add this goal'),
        ({ page }) => page.getByRole('button', { name: /about somebody else.*To walk with a frame/ }).click(),
      ),
      words: 'How did it come here?',
    },
    { name: 'person-plan-about-somebody-else-missing', at: press('Take it out'), words: 'Say how it came here' },
    {
      name: 'person-plan-taken-out',
      at: async ({ page }) => {
        await page.getByLabel('How did it come here?').selectOption('another-record-was-open');
        await page.getByRole('button', { name: 'Take it out' }).first().click();
        await page.getByRole('heading', { name: 'To walk with a frame again.' }).waitFor({ state: 'detached' });
      },
      words: 'Add a goal',
    },
    { name: 'today-owed-kept-from-use', at: '/team', words: 'nobody on the team is shown the words' },
    { name: 'person-details', at: ofPerson('/details'), words: 'What they are called' },
    {
      name: 'person-number-wrong',
      at: recordNumber('999 000 0017'),
      words: 'the last digit does not fit',
      refused: 400,
    },
    { name: 'person-number', at: recordNumber('999-000-0018'), words: 'not checked' },
    { name: 'find', at: '/team/find', words: 'Which kind of number is it?' },
    { name: 'find-mistyped', at: findNumber('999 000 0017'), words: 'the last digit does not fit', refused: 400 },
    { name: 'find-nobody', at: findNumber('999 000 0069'), words: 'Nobody whom you may know of' },
    { name: 'find-found', at: findNumber('999 000 0018'), words: 'say how you checked the number' },
    { name: 'person-number-found', at: follow('Numbers of Sam Okafor'), words: '999 000 0018' },
    { name: 'person-number-checking', at: ({ page }) => page.getByText('I checked it').click(), words: 'How?' },
    {
      name: 'person-need-added',
      at: addNeed('Large print', 'Eighteen point or more.'),
      words: 'Eighteen point or more',
    },
    {
      name: 'person-needs-met',
      at: inTurn(({ page }) => page.getByText('Say whether it was there').click()),
      words: 'Was what is needed there?',
    },
    { name: 'person-former-names', at: press('Show names from before'), words: 'None are recorded' },
    {
      name: 'team-decision-with-needs',
      at: inTurn(ofPerson('/decisions'), follow(/What comes first/)),
      words: 'Large print',
    },
    { name: 'not-a-coordinator', at: '/team/duplicates', words: 'The hub coordinator looks at these' },
  ],
  'Sam Okafor': [
    { name: 'my', at: '/my', words: 'Who is doing what, by when' },
    { name: 'my-plan', at: '/my/plan', words: 'I am a ferryman' },
    { name: 'my-plan-writing', at: press('Change'), words: 'Others can write here at the same time' },
    { name: 'my-promises', at: '/my/promises', words: 'What you said you would do' },
    { name: 'my-team', at: '/my/team', words: 'Your key worker' },
    { name: 'my-way-back', at: '/my/way-back', words: 'I need help again' },
    { name: 'my-decisions', at: '/my/decisions', words: 'What comes first for Sam' },
    { name: 'my-decision', at: follow(/What comes first/), words: 'Where everybody stands' },
    { name: 'my-progress', at: '/my/progress', words: 'Answer some questions' },
    { name: 'my-measure', at: follow(/^PHQ-9/), words: 'Over the last 2 weeks' },
    { name: 'my-measure-missing', at: press('Save these answers'), words: 'Answer at least one question' },
    { name: 'my-how-life-is', at: '/my/progress/how-life-is', words: 'What would be good to talk about?' },
    { name: 'my-who-sees-what', at: '/my/who-sees-what', words: 'Grace Adeyemi recorded that you said this' },
    { name: 'my-who-sees-what-missing', at: press('Save'), words: 'Choose who it is about' },
    { name: 'my-who-sees-what-said', at: shareWithCarer, words: 'Your carer may see what I need' },
    { name: 'my-plan-as-my-carer-sees-it', at: follow('My plan as my carer sees it'), words: 'What I need' },
    { name: 'my-who-can-see', at: '/my/who-can-see/care-plan/needs', words: 'cares for the person' },
    { name: 'my-plan-keeping-apart', at: keepApart, words: 'Who may still read these words?' },
    { name: 'my-plan-kept-apart', at: press('Keep them apart'), words: 'For the registered practitioners' },
    { name: 'my-corrections', at: '/my/something-is-wrong', words: 'You have a right to a record that is right' },
    { name: 'my-corrections-missing', at: press('Say it'), words: 'Choose what it is about' },
    {
      name: 'my-corrections-said',
      at: (visit) => sayWhatIsWrong(visit, 'It is not my back. It is my knee.'),
      words: 'An answer is owed to you',
    },
    { name: 'my-corrections-followed', at: '/my/something-is-wrong', words: 'What was taken out of your record' },
    { name: 'my-plan-disputed', at: '/my/plan', words: 'You said that this is wrong.' },
    { name: 'my-details', at: '/my/details', words: 'Eighteen point or more' },
    {
      name: 'my-messages-wrong',
      at: inTurn(choose('By e-mail'), press('Save how you want to be told')),
      words: 'does not fit the way',
      refused: 400,
    },
    {
      name: 'my-messages',
      at: inTurn(fill('Your e-mail address', 'sam@example.org'), press('Save how you want to be told')),
      words: 'What you were sent',
    },
    { name: 'my-need-added', at: addNeed('When we meet: More time', ''), words: 'Asked again' },
    { name: 'my-address-adding', at: press('Add an address'), words: 'As on an envelope' },
    { name: 'my-address-missing', at: press('Save the address'), words: 'Write the address' },
    { name: 'my-address', at: giveAddress, words: 'ZZ99 3VZ' },
    { name: 'my-names-changing', at: press('Change names'), words: 'Known as, if that is not the same' },
    {
      name: 'my-names-changed',
      at: inTurn(fill('Pronouns, if told', 'he/him'), press('Save the names')),
      words: 'he/him',
    },
    { name: 'demonstration-mailbox', at: '/demonstration-mailbox', words: 'Nothing leaves the demonstration' },
    { name: 'my-who-looked', at: '/my/who-looked', words: 'Grace Adeyemi' },
    { name: 'my-who-looked-asking', at: choose('Ask about this'), words: 'What do you want to know?' },
    { name: 'my-who-looked-nothing-asked', at: press('Send my question'), words: 'Write what you want to ask' },
    {
      name: 'my-who-looked-asked',
      at: inTurn(
        ({ page }) => page.getByRole('textbox', { name: 'What do you want to know?' }).first().fill('Why was that?'),
        press('Send my question'),
      ),
      words: 'owes you an answer by',
    },
  ],
  'Dr Elin Pryce': [
    { name: 'emergency-find', at: '/team/emergency', words: 'Which number do you have?' },
    { name: 'emergency-number-missing', at: press('Find them'), words: 'Enter the number' },
    { name: 'not-on-the-team', at: ofPerson(''), words: 'I need to see this record now', refused: 404 },
    {
      name: 'emergency',
      at: follow('I need to see this record now'),
      words: 'Why do you need to see it now?',
      // The page before asks again, in case they have only just joined.
      refused: 404,
    },
    { name: 'emergency-whose', at: (visit) => visit.settled(), words: 'This is the record of S. O.' },
    { name: 'emergency-missing', at: press('Open it for sixty minutes'), words: 'Choose why' },
    {
      name: 'emergency-open',
      at: inTurn(
        ({ page }) => page.getByLabel('Somebody’s life is in danger').check(),
        fill('What happened?', 'Brought in by ambulance, and cannot tell us anything.'),
        press('Open it for sixty minutes'),
      ),
      words: 'You opened this record in an emergency.',
    },
    { name: 'emergency-details', at: hasNoForm(ofPerson('/details')), words: 'You can change nothing in it' },
    { name: 'emergency-asks', at: hasNoForm(ofPerson('/asks')), words: 'Nothing is handed over' },
    { name: 'emergency-ended', at: press('End now'), words: 'What I owe', refused: 404 },
  ],
  'Dr Noor Siddiqui': [
    { name: 'privacy-guardian', at: '/privacy', words: 'Brought in by ambulance' },
    { name: 'privacy-reviewing', at: choose('Review it'), words: 'What came of it?' },
    { name: 'privacy-review-missing', at: press('Keep the review'), words: 'Choose what came of it' },
    { name: 'privacy-telling-later', at: choose('Telling Sam Okafor now'), words: 'What harm would it do?' },
    { name: 'objections', at: inTurn((visit) => visit.goTo('/privacy'), follow('Look at what they said')), words: 'Which record?' }, // prettier-ignore
    { name: 'objections-missing', at: press('Show what was said'), words: 'Give the number of the record' },
    { name: 'objection', at: (visit) => visit.goTo(`/privacy/objections/${personId}`), words: 'does not see' },
    { name: 'objection-overriding', at: choose('Law goes before this'), words: 'Why does law go before it?' },
    { name: 'objection-override-missing', at: press('Let law go before it'), words: 'Choose why law goes before it' },
    { name: 'objection-overridden', at: lawGoesBefore, words: 'Law goes before it until' },
    { name: 'agencies', at: '/agencies', words: 'Riverside Community Minds' },
    { name: 'agency-of-the-alliance', at: follow(/Riverside Community Minds/), words: 'Beth Lawson' },
    { name: 'erasures', at: '/assurance/erasures', words: 'Nothing was asked to be erased' },
    { name: 'erasures-incomplete', at: press('Ask for the erasure'), words: 'Give the number of the record' },
    { name: 'erasures-asked', at: askForErasure, words: 'Waits for a second person' },
  ],
  'Marcus Bell': [
    { name: 'erasure-to-agree', at: '/assurance/erasures', words: 'To agree, write' },
    { name: 'erasure-agreed', at: agreeToErasure, words: 'It is carried out' },
  ],
  'Olu Adebayo': [
    { name: 'alliance-agencies', at: '/agencies', words: 'An agency joins' },
    { name: 'alliance-policies', at: '/agencies/policies', words: 'A hand-over is answered within 2' },
    { name: 'alliance-policy-refused', at: press('Adopt it'), words: 'Write a whole number from 1 to 5' },
    { name: 'alliance-erasures', at: '/assurance/erasures', words: 'Agreed by Marcus Bell' },
  ],
  'Ines Calder': [
    { name: 'privacy-officer', at: '/privacy', words: 'Looks to review' },
    { name: 'privacy-officer-disputed', at: '/privacy', words: 'What it says, out of use until you answer' },
    {
      name: 'privacy-officer-answered',
      at: inTurn(
        ({ page }) => page.getByLabel('It was put right').first().check(),
        ({ page }) => page.getByLabel('What do you say to them?').first().fill('It is written anew, as you said it.'),
        press('Answer'),
        ({ page }) => page.getByText('What it says, out of use').waitFor({ state: 'detached' }),
      ),
      words: 'Taken out, because it was about somebody else (1)',
    },
  ],
  'Nadia Rahman': [{ name: 'privacy-officer-of-another', at: '/privacy', words: 'No emergency waits' }],
  'Ruth Okafor': [
    { name: 'carer', at: '/my', words: 'You care for somebody' },
    { name: 'carer-reads', at: follow(/shows you/), words: 'chose each part that is here' },
    {
      name: 'carer-tells-nothing',
      at: inTurn((visit) => visit.goTo('/my'), follow(/^tell the team something/), press('Tell the team')),
      words: 'Say what you want the team to know',
    },
    {
      name: 'carer-told',
      at: inTurn(
        fill('What do you want the team to know?', 'He has not slept for three nights.'),
        ({ page }) => page.getByLabel('Yes').check(),
        press('Tell the team'),
      ),
      words: 'An answer is owed',
    },
  ],
  'Jo Lindqvist': [
    { name: 'coordinator-today', at: '/team', words: 'for a key worker' },
    { name: 'clocks', at: '/team/clocks', words: 'Waits since' },
    { name: 'duplicates-none', at: '/team/duplicates', words: 'To look at' },
    { name: 'duplicates', at: introducedTwice, words: 'the same phone number' },
    {
      name: 'duplicates-why',
      at: ({ page }) => page.getByText('They are two different people').first().click(),
      words: 'Why?',
    },
    { name: 'duplicates-linked', at: press('It is one person'), words: 'Linked: one person' },
    {
      name: 'duplicates-unlinked',
      at: inTurn(
        ({ page }) => page.getByText('Take the link back').first().click(),
        async ({ page }) => {
          const form = page.getByRole('form', { name: /^Take the link back/ }).first();
          await form.getByLabel('Why?').fill('Two cousins who share a phone.');
          await form.getByRole('button', { name: 'Take the link back' }).click();
        },
      ),
      words: 'The link was taken back',
    },
    { name: 'huddle-came-back', at: cameBack, words: 'Their plan and the team they had can come back until' },
    {
      name: 'huddle-told-before',
      at: choose('What was told before'),
      words: 'Whoever is on their team, or was until lately, can read it.',
      refused: 404,
    },
    { name: 'huddle-who-died', at: ofTheOneWhoDied, words: 'Wilf Tarn was here before' },
    { name: 'huddle-recorded-as-died', at: recordThatTheyDied, words: 'This was a mistake', refused: 404 },
    { name: 'huddle-corrected', at: press('This was a mistake'), words: 'Wilf Tarn was here before' },
    {
      name: 'receipt-comes-back',
      at: async (visit) => {
        await visit.goTo('/receipt');
        await fill('Your receipt code', receiptCode)(visit);
        await press('See what is happening')(visit);
      },
      words: 'you do not have to tell your story again',
    },
    { name: 'huddle-before', at: '/team/huddle', words: 'No huddle is open' },
    { name: 'huddle', at: press('Open a huddle'), words: 'A huddle is open' },
    { name: 'huddle-naming', at: press('Name a key worker'), words: 'They get in touch by' },
    { name: 'huddle-closing', at: press('Close the huddle'), words: 'left without a key worker' },
    { name: 'watch', at: '/assurance/watch', words: 'answers for it' },
  ],
  'Amara Nwosu': [
    { name: 'community-today', at: '/team', words: 'What I owe' },
    { name: 'promises', at: '/team/promises', words: 'What I owe (' },
    { name: 'promises-late', at: follow(/^Late$/), words: 'What I owe (' },
    { name: 'asks', at: '/team/asks', words: 'Waiting for our answer' },
    { name: 'ask-accepting', at: press('Accept'), words: 'Who will be with them?' },
    { name: 'ask-declining', at: inTurn(press('Go back'), press('Decline')), words: 'Why can we not?' },
    { name: 'ask-first', at: inTurn(press('Go back'), press('Ask one thing first')), words: 'You can ask once' },
    { name: 'how-asks-reach-us', at: '/team/asks/how-they-reach-us', words: 'Pause, and take asks again on' },
    {
      name: 'ask-link-made',
      at: inTurn((visit) => visit.goTo('/team/asks'), press('Make a link for somebody without an account')),
      words: 'It is not shown again',
    },
    { name: 'ask-by-link', at: openTheLink, words: 'You learn who it is only when you say yes' },
    { name: 'ask-by-link-missing', at: press('Send the answer'), words: 'Choose what you say' },
    { name: 'ask-by-link-no', at: choose('No, we cannot'), words: 'Not at the times that are needed' },
    {
      name: 'ask-by-link-yes',
      at: inTurn(
        choose('Yes, we can help'),
        fill('Your name', 'Bea'),
        ({ page }) => page.getByRole('textbox', { name: 'Your group' }).fill('Open Studio'),
        press('Send the answer'),
      ),
      words: 'Thank you, you have said yes',
    },
    { name: 'ask-by-link-who', at: inTurn(keepsNoToken, press('Show who it is')), words: 'Jun, they and them' },
    { name: 'asks-answered-by-link', at: '/team/asks', words: 'Bea of Open Studio, by link' },
    { name: 'services-of-ours', at: '/team/services', words: 'What we offer' },
    { name: 'hand-overs-receiving', at: '/team/hand-overs', words: 'Who of us will be with them?' },
  ],
  'Beth Lawson': [
    { name: 'agency-staff', at: '/agencies', words: 'Amara Nwosu' },
    { name: 'agency-invite-missing', at: press('Make an invitation'), words: 'Choose the role' },
    { name: 'agency-leaving', at: press('They leave'), words: 'signed out everywhere at once' },
    { name: 'agency-programs', at: '/agencies/programs', words: 'No program is registered' },
    {
      name: 'agency-program-secret',
      at: inTurn(
        fill('What is it called?', 'Our website'),
        ({ page }) => page.getByLabel('What may it ask?').selectOption('directory.read'),
        press('Register it'),
      ),
      words: 'Its secret, shown once',
    },
    { name: 'sessions', at: '/sessions', words: 'this one' },
  ],
  'Dev Malhotra': [
    { name: 'hand-overs-first-contact', at: '/team/hand-overs', words: 'Record the first contact' },
    { name: 'left-the-team', at: hasNoForm(leaveTeam, ofPerson('/details')), words: 'You left this team on' },
  ],
  'Priya Raman': [
    { name: 'manager-today', at: '/team', words: 'lost sight of' },
    { name: 'manager-hand-overs', at: '/team/hand-overs', words: 'We send' },
  ],
  'Martin Hale': [
    { name: 'assurance', at: '/assurance', words: 'The record holds' },
    {
      name: 'assurance-signed',
      at: press('Sign a checkpoint now'),
      words: 'Signed:',
    },
    { name: 'figures-none', at: '/assurance/flow', words: 'No figures are published yet' },
    { name: 'figures', at: afterFigures, words: 'Wait from introduction to first help' },
    { name: 'figure', at: follow('People introduced'), words: 'By chance alone nearly all months' },
    { name: 'figure-waits', at: '/assurance/flow/waits', words: 'They wait for' },
    { name: 'figures-unmet', at: '/assurance/flow/unmet', words: 'Services listed for each need' },
    { name: 'figure-pathways', at: '/assurance/flow/pathways', words: 'Key worker named' },
    { name: 'blind-audits-none', at: '/assurance/blind-audits', words: 'No blind audit has been announced yet' },
    { name: 'blind-audit-too-many', at: press('Announce it'), words: 'Write how many pathways' },
    { name: 'blind-audit-drawn', at: afterDraw, words: 'First help that was of use, week 1' },
    { name: 'not-your-door', at: '/team', words: 'Team is not your door' },
  ],
  'Kit Ashworth': [
    { name: 'operations', at: '/assurance', words: 'Nothing is parked' },
    { name: 'operations-compared', at: press('Compare now, from the start'), words: 'compared' },
    { name: 'operations-parked', at: afterBadMessage, words: 'It breaks its contract' },
    { name: 'operations-still-parked', at: press('Try again'), words: 'It still cannot be taken' },
    { name: 'operations-setting-aside', at: press('Set aside'), words: 'cannot be taken back' },
    { name: 'operations-incomplete', at: press('Set aside for good'), words: 'Write what you found' },
    { name: 'operations-set-aside', at: setAside, words: 'Nothing is parked' },
    { name: 'operations-no-record', at: '/team/huddle', words: 'Team is not your door' },
  ],
};

async function sayWhatIsWrong({ page }: Visit, words: string): Promise<void> {
  await page.getByLabel('What is it about?').selectOption('needs');
  await page.getByLabel('What is wrong, and how is it right?').fill(words);
  await page.getByRole('button', { name: 'Say it' }).click();
}

async function afterSamSaidWhatIsWrong(visit: Visit): Promise<void> {
  const sam = await as('Sam Okafor');
  await sam.page.goto('/my/something-is-wrong');
  await sayWhatIsWrong(sam, 'I never said that I live alone.');
  await sam.page.getByText('An answer is owed to you').first().waitFor();
  await visit.page.goto('/team');
}

/** And asks that nobody goes by it until he is answered. */
async function afterSamDisputes(visit: Visit): Promise<void> {
  const sam = await as('Sam Okafor');
  await sam.goTo('/my/something-is-wrong');
  const form = sam.page.getByRole('form', { name: 'Say that something is wrong' });
  await form.getByLabel('What is it about?').selectOption('strengths');
  await form.getByLabel('What is wrong, and how is it right?').fill('I never sang. I whistle.');
  await form.getByLabel('Nobody should go by it').check();
  await sam.keep('my-corrections-kept-from-use.desk');
  await form.getByRole('button', { name: 'Say it' }).click();
  await sam.page.getByText('Nobody but you and whoever answers').first().waitFor();
  await visit.goTo(`/team/people/${personId}`);
}

/** Of somebody whose record no later page needs; nothing is erased by asking. */
async function askForErasure({ page }: Visit): Promise<void> {
  const client = new Client({ connectionString: addressOfRunning(server.dataDir) });
  await client.connect();
  const { rows } = await client.query<{ id: string }>('SELECT person_id AS id FROM identity.person LIMIT 1');
  await client.end();
  const form = page.getByRole('form', { name: 'Ask for an erasure' });
  await form.getByLabel('Which record?').fill(rows[0]?.id ?? '');
  await form.getByLabel('Why may it be erased?').selectOption('retention-ended');
  await form.getByLabel('To ask for it').fill('erase this record');
  await form.getByRole('button', { name: 'Ask for the erasure' }).click();
}

/** As somebody without an account would: what stands there was made a moment ago. */
async function openTheLink(visit: Visit): Promise<void> {
  const link = await visit.page.locator('main code').first().innerText();
  await visit.goTo(new URL(link).pathname + new URL(link).hash);
}

async function leaveTeam(visit: Visit): Promise<void> {
  await ofPerson('/team')(visit);
  await press('Leave this team')(visit);
  await press('Yes, leave')(visit);
  await visit.page.getByRole('button', { name: 'Yes, leave' }).waitFor({ state: 'detached' });
}

async function agreeToErasure({ page }: Visit): Promise<void> {
  await page.getByLabel('To agree, write').fill('erase this record');
  await page.getByRole('button', { name: 'Agree to the erasure' }).click();
}

function findNumber(number: string): Open {
  return async ({ page }) => {
    await page.getByLabel('The number', { exact: true }).fill(number);
    await page.getByRole('button', { name: 'Find them' }).click();
  };
}

/** What no publisher of ours would send arrives, and the page that is open shows it without being asked. */
async function afterBadMessage(visit: Visit): Promise<void> {
  const client = new Client({ connectionString: addressOfRunning(server.dataDir) });
  await client.connect();
  await client.query(
    `INSERT INTO bus.message (topic, type, id, message) SELECT topic, type, gen_random_uuid(),
       jsonb_set(jsonb_set(message::jsonb, '{id}', to_jsonb(gen_random_uuid())), '{data}', '{"story": "words that nobody should see"}')
     FROM bus.message WHERE type = 'intake.key-worker-named.v1' LIMIT 1`,
  );
  await client.end();
  await visit.page.getByText('It breaks its contract').first().waitFor();
}

async function setAside(visit: Visit): Promise<void> {
  for (let left = await parkedOn(visit); left > 0; left = await parkedOn(visit)) {
    if ((await visit.page.getByLabel('What did you find?').count()) === 0) await press('Set aside')(visit);
    await visit.page.getByLabel('Why can it be left out?').first().selectOption('nothing-follows-here');
    await visit.page.getByLabel('What did you find?').first().fill('A trial that nobody meant.');
    await press('Set aside for good')(visit);
    while ((await parkedOn(visit)) === left) await visit.settled();
  }
}

/** Of fourteen months of a town, as they would have been published. */
async function afterFigures(visit: Visit): Promise<void> {
  const definitions = await visit.page.evaluate<object[]>(
    `fetch('/api/assurance/figures').then((answer) => answer.json()).then((answer) => answer.definitions)`,
  );
  const { putFigures } = await import('../journeys/published-figures.mjs');
  const client = new Client({ connectionString: addressOfRunning(server.dataDir) });
  await client.connect();
  const query = (text: string, values: unknown[]) => client.query(text, values);
  await putFigures(query, definitions, { now: new Date(), months: 14, people: 140 });
  await client.end();
  await visit.goTo('/assurance/flow');
}

/** What the page says of a sample; that one is drawn so is shown where people came in a month, by announce-audit-sample.int-spec.ts. */
async function afterDraw(visit: Visit): Promise<void> {
  const sampleId = '00000000-0000-4000-8000-0000000000ab';
  const step = (code: string, when: string | null) => ({ code, when });
  const said = { period: '2026-01', asked: 3, lines: 22, announcedAt: '2026-02-02T09:00:00Z', drawnAt: '2026-02-02T09:05:00Z' }; // prettier-ignore
  const by = { size: 420, listHash: 'ab'.repeat(32), rule: 'living-well/audit-sample/v1', root: 'cm9vdA==' };
  const weeks = { level: 'weeks', steps: [step('introduced', '0'), step('helped', '1')] };
  const kinds = { level: 'kinds', steps: [step('asked', null), step('introduced', null)] };
  const pathways = [weeks, kinds].map((pathway, at) => ({ position: at + 4, blinder: 'cd'.repeat(32), pathway }));
  await visit.page.route(`**/api/assurance/audit-samples/${sampleId}`, (route) =>
    route.fulfill({ json: { sampleId, ...said, ...by, positions: [4, 5, 9], pathways } }),
  );
  await visit.goTo(`/assurance/blind-audits/${sampleId}`);
}

const parkedOn = (visit: Visit): Promise<number> => visit.page.getByText('It breaks its contract').count();

beforeAll(async () => {
  server = await ServerProcess.prepare();
  [browser] = await Promise.all([openBrowser(), server.start()]);
  const { page } = await as('Sam Okafor');
  ({ personId } = (await (await page.request.get('/api/identity/me')).json()) as { personId: string });
}, 240_000);
afterAll(async () => {
  if (TAKES_PICTURES) process.stdout.write(`How every page looks: ${SCREENSHOTS}\n`);
  await browser?.close();
  await server?.stop();
}, 30_000);

describe.each(Object.entries(pages))('pages of %s', (account, seen) => {
  it.each(seen)(
    '$name reads well on a phone and at a desk',
    async ({ name, at, words, refused }) => {
      const visit = await as(account);
      if (typeof at === 'string') await visit.goTo(at);
      else await at(visit);
      await visit.page.getByText(words).first().waitFor();
      const wrong = await visit.judge(name);
      expect([...wrong, ...visit.troubles(...(refused === undefined ? [] : [refused]))]).toEqual([]);
    },
    120_000,
  );
});

describe('the narrowest phone', () => {
  it.each(['/', '/introduce', '/introduce/name', '/introduce/reach', '/receipt', '/services', '/answer-an-ask'])(
    'shows %s without scrolling sideways',
    async (path) => {
      const visit = await as('anyone');
      await visit.page.setViewportSize(NARROWEST);
      await visit.goTo(path);
      expect(await visit.tooWide()).toEqual([]);
    },
    120_000,
  );
});
