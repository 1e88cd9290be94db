// From the door to a plan that two agencies and the person have written together.
import { randomBytes } from 'node:crypto';
import { check, day, seen } from './seeing.mjs';
import { Visitor } from './visitor.mjs';

export const stepsToAPlan = [
  [
    'the teams sign in',
    async (j) => {
      for (const account of ['coordinator', 'clinician', 'community', 'manager', 'commissioner']) {
        j[account] = new Visitor(j.url, account);
        await j[account].signIn(account);
      }
      return `${j.clinician.me.practitioner.name} of ${j.clinician.me.practitioner.agencyName} and four others`;
    },
  ],
  [
    'somebody introduces themselves, without signing in',
    async (j) => {
      j.anyone = new Visitor(j.url, 'anyone');
      j.name = `Alex ${randomBytes(3).toString('hex')}`;
      j.receipt = await j.anyone.post('/api/intake/introductions', {
        name: j.name,
        reachMe: { how: 'phone', at: '07700 900456' },
        whatBroughtYou: 'Since I lost my job I do not sleep and I have stopped seeing people.',
        whatWouldHelp: 'Somebody to talk to, and a reason to get up.',
      });
      return `receipt code ${j.receipt.receiptCode}`;
    },
  ],
  [
    'the introduction waits on the huddle board',
    async (j) => {
      await seen('the introduction on the board', async () =>
        (await j.coordinator.get('/api/intake/huddle-board')).waiting.some(
          ({ introductionId }) => introductionId === j.receipt.id,
        ),
      );
      const looked = await j.anyone.ask('POST', '/api/intake/receipts/look-up', { receiptCode: j.receipt.receiptCode });
      check(looked.body.status === 'waiting', 'the receipt says that it waits');
      return 'and the receipt code says so';
    },
  ],
  [
    'the huddle names a key worker and a next contact',
    async (j) => {
      const board = await j.coordinator.get('/api/intake/huddle-board');
      j.huddleId = board.huddle?.huddleId ?? (await j.coordinator.post('/api/intake/huddles')).id;
      const { practitionerId, agencyId } = j.clinician.me.practitioner;
      await j.coordinator.post(`/api/intake/introductions/${j.receipt.id}/key-worker`, {
        huddleId: j.huddleId,
        keyWorkerId: practitionerId,
        agencyId,
        nextContactOn: day(j.now, 2),
      });
      return j.clinician.me.practitioner.name;
    },
  ],
  [
    'the huddle cannot close while somebody has no owner, and closes with a reason',
    async (j) => {
      const late = await j.anyone.post('/api/intake/introductions', {
        name: `Billie ${randomBytes(3).toString('hex')}`,
        reachMe: { how: 'email', at: 'billie@example.org' },
        whatBroughtYou: 'A friend said you listen.',
      });
      await seen('the second introduction', async () =>
        (await j.coordinator.get('/api/intake/huddle-board')).waiting.some(
          ({ introductionId }) => introductionId === late.id,
        ),
      );
      const refused = await j.coordinator.ask('POST', `/api/intake/huddles/${j.huddleId}/close`, { reasons: [] });
      check(
        refused.status === 409 && refused.body.code === 'introductions-without-owner',
        'closing is refused and says for whom',
      );
      const { waiting } = await j.coordinator.get('/api/intake/huddle-board');
      await j.coordinator.post(`/api/intake/huddles/${j.huddleId}/close`, {
        reasons: waiting.map(({ introductionId }) => ({
          introductionId,
          reason: 'Asked to be called back tomorrow; the coordinator rings.',
        })),
      });
      return `${waiting.length} left with a reason`;
    },
  ],
  [
    'the person signs in and opens their record with the receipt code',
    async (j) => {
      j.person = new Visitor(j.url, 'the person');
      await j.person.signIn(undefined, j.name);
      await seen(
        'the link',
        async () =>
          (await j.person.ask('POST', '/api/identity/me/link', { receiptCode: j.receipt.receiptCode })).status === 201,
      );
      j.personId = j.receipt.personId;
      await seen(
        'the person’s own record',
        async () => (await j.person.get('/api/identity/me')).personId === j.personId,
      );
      const header = await seen('the name', async () => {
        const answer = await j.person.ask('GET', `/api/identity/people/${j.personId}`);
        return answer.status === 200 && answer.body;
      });
      check(header.name === j.name, 'the record carries the name as it was given');
      return header.name;
    },
  ],
  [
    'the key worker has access, and nobody else of the teams',
    async (j) => {
      j.plan = await seen('the plan, opened by itself', async () => {
        const answer = await j.clinician.ask('GET', `/api/care-plan/people/${j.personId}/plan`);
        return answer.status === 200 && answer.body;
      });
      check(
        (await j.community.ask('GET', `/api/care-plan/people/${j.personId}/plan`)).status === 404,
        'others get 404',
      );
      return `plan opened by itself`;
    },
  ],
  [
    'the initial conversation is held, in the person’s own words',
    async (j) => {
      await seen(
        'the key worker’s access to the introduction',
        async () => (await j.clinician.ask('GET', `/api/intake/people/${j.personId}/introductions`)).status === 200,
      );
      await j.clinician.post(`/api/intake/introductions/${j.receipt.id}/initial-conversation`, {
        heldOn: day(j.now, 0),
        place: 'A café by the river',
        words: {
          whatBroughtYouHere: 'I lost my job in spring and the days have no shape.',
          whatIsGoingWell: 'I still walk the dog every morning.',
          whatIsHard: 'Evenings. And phones.',
          whatYouWant: 'To sleep, and to be around people without dread.',
          whoCanHelp: 'My sister, and the allotment people if I dared to ask.',
        },
      });
      const [introduction] = await j.person.get(`/api/intake/people/${j.personId}/introductions`);
      check(introduction.initialConversation.words.whatIsGoingWell.includes('dog'), 'the person reads their own words');
      return 'and the person can read it';
    },
  ],
  [
    'the key worker invites a community worker of another agency',
    async (j) => {
      const { practitionerId, agencyId } = j.community.me.practitioner;
      await j.clinician.post(`/api/care-plan/plans/${j.plan.planId}/team`, {
        memberId: practitionerId,
        agencyId,
        role: 'community-worker',
      });
      await seen(
        'access for the community worker',
        async () => (await j.community.ask('GET', `/api/care-plan/people/${j.personId}/plan`)).status === 200,
      );
      return j.community.me.practitioner.agencyName;
    },
  ],
  [
    'two people of two agencies write the plan at once',
    async (j) => {
      const plan = `/api/care-plan/plans/${j.plan.planId}`;
      const read = (who) => who.get(`/api/care-plan/people/${j.personId}/plan`);
      const looked = await read(j.clinician);
      const seenBy = { 'if-match': `"${looked.revision}"` };
      await j.clinician.post(`${plan}/sections/needs`, { text: 'Sleep; company; the benefits letter.' }, seenBy);
      await j.community.post(`${plan}/sections/strengths`, { text: 'Kind with animals. Keeps going.' }, seenBy);
      const stale = await j.community.ask('POST', `${plan}/sections/needs`, { text: 'Company.' }, seenBy);
      check(
        stale.status === 412 && stale.body.code === 'changed-since-you-looked',
        'a change to the same words is not lost unseen',
      );
      const both = await read(j.person);
      check(
        both.sections.needs.text.startsWith('Sleep') && both.sections.strengths.text.startsWith('Kind'),
        'both changes hold',
      );
      return 'both changes hold, the third is shown what changed';
    },
  ],
  [
    'only the person writes in their own words; others propose',
    async (j) => {
      const plan = `/api/care-plan/plans/${j.plan.planId}`;
      const { revision } = await j.person.get(`/api/care-plan/people/${j.personId}/plan`);
      await j.person.post(
        `${plan}/sections/about-me`,
        { text: 'I am Alex. I like quiet mornings and my dog.' },
        { 'if-match': `"${revision}"` },
      );
      const now = await j.clinician.get(`/api/care-plan/people/${j.personId}/plan`);
      const refused = await j.clinician.ask(
        'POST',
        `${plan}/sections/about-me`,
        { text: 'Alex is low.' },
        { 'if-match': `"${now.revision}"` },
      );
      check(refused.status === 409 && refused.body.code === 'persons-own-words', 'a clinician cannot overwrite them');
      const proposal = await j.clinician.post(`${plan}/proposals`, {
        text: 'I am Alex. I like quiet mornings, my dog and the river.',
      });
      await j.person.post(`${plan}/proposals/${proposal.id}/accept`);
      const after = await j.person.get(`/api/care-plan/people/${j.personId}/plan`);
      check(after.sections.aboutMe.text.includes('river'), 'what the person accepted stands');
      return 'one rewording proposed and accepted';
    },
  ],
  [
    'goals and actions with owners in two agencies',
    async (j) => {
      const plan = `/api/care-plan/plans/${j.plan.planId}`;
      j.goalId = (await j.person.post(`${plan}/goals`, { text: 'Sleep through four nights a week.' })).id;
      for (const [who, text] of [
        ['clinician', 'Look at sleep together every fortnight.'],
        ['community', 'Go along to the allotment on Thursdays.'],
      ]) {
        const { practitionerId, agencyId } = j[who].me.practitioner;
        const action = await j[who].post(`${plan}/actions`, {
          text,
          ownerId: practitionerId,
          ownerAgencyId: agencyId,
          dueOn: day(j.now, 14),
          goalId: j.goalId,
        });
        if (who === 'clinician') j.actionId = action.id;
      }
      const { goals, actions } = await j.person.get(`/api/care-plan/people/${j.personId}/plan`);
      check(
        goals.length === 1 && new Set(actions.map(({ ownerAgencyId }) => ownerAgencyId)).size === 2,
        'one goal, actions in two agencies',
      );
      return `${goals.length} goal, ${actions.length} actions`;
    },
  ],
];
