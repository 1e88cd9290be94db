// One person's journey against a running server, through its public HTTP API and nothing else.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Visitor } from './visitor.mjs';

const VERIFIER = resolve(dirname(fileURLToPath(import.meta.url)), '../../apps/care-verify/care-verify.mjs');
const LONGEST_WAIT_MS = 20_000;
const day = (from, days) => new Date(from + days * 86_400_000).toISOString().slice(0, 10);

/** Asks again until what was asked for is seen; the time allowed is long, and running out of it is a failure. */
async function seen(what, look) {
  const until = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > until) throw new Error(`Not seen within ${LONGEST_WAIT_MS / 1000} seconds: ${what}`);
    await new Promise((again) => setTimeout(again, 50));
  }
}

function check(condition, what) {
  if (!condition) throw new Error(`Expected: ${what}`);
}

async function verify(bundle, policy) {
  const folder = await mkdtemp(join(tmpdir(), 'journey-'));
  try {
    await writeFile(join(folder, 'bundle.zip'), bundle);
    await writeFile(join(folder, 'policy'), policy);
    return await promisify(execFile)(process.execPath, [
      VERIFIER,
      join(folder, 'bundle.zip'),
      '--policy',
      join(folder, 'policy'),
    ]).then(
      ({ stdout }) => ({ code: 0, said: stdout.trim() }),
      ({ code, stdout, stderr }) => ({ code, said: `${stdout}${stderr}`.trim() }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each step does one thing and sees that it has happened; what later steps need is kept in `j`. */
export const steps = [
  ['the teams sign in', async (j) => {
    for (const account of ['coordinator', 'clinician', 'community', 'manager', 'commissioner']) {
      j[account] = new Visitor(j.url, account);
      await j[account].signIn(account);
    }
    return `${j.clinician.me.practitioner.name} of ${j.clinician.me.practitioner.agencyName} and four others`;
  }],
  ['somebody introduces themselves, without signing in', async (j) => {
    j.anyone = new Visitor(j.url, 'anyone');
    j.name = `Alex ${randomBytes(3).toString('hex')}`;
    j.receipt = await j.anyone.post('/api/intake/introductions', {
      name: j.name,
      reachMe: { how: 'phone', at: '07700 900456' },
      whatBroughtYou: 'Since I lost my job I do not sleep and I have stopped seeing people.',
      whatWouldHelp: 'Somebody to talk to, and a reason to get up.',
    });
    return `receipt code ${j.receipt.receiptCode}`;
  }],
  ['the introduction waits on the huddle board', async (j) => {
    await seen('the introduction on the board', async () =>
      (await j.coordinator.get('/api/intake/huddle-board')).waiting.some(({ introductionId }) => introductionId === j.receipt.id));
    const looked = await j.anyone.ask('POST', '/api/intake/receipts/look-up', { receiptCode: j.receipt.receiptCode });
    check(looked.body.status === 'waiting', 'the receipt says that it waits');
    return 'and the receipt code says so';
  }],
  ['the huddle names a key worker and a next contact', async (j) => {
    const board = await j.coordinator.get('/api/intake/huddle-board');
    j.huddleId = board.huddle?.huddleId ?? (await j.coordinator.post('/api/intake/huddles')).id;
    const { practitionerId, agencyId } = j.clinician.me.practitioner;
    await j.coordinator.post(`/api/intake/introductions/${j.receipt.id}/key-worker`, {
      huddleId: j.huddleId, keyWorkerId: practitionerId, agencyId, nextContactOn: day(j.now, 2),
    });
    return j.clinician.me.practitioner.name;
  }],
  ['the huddle cannot close while somebody has no owner, and closes with a reason', async (j) => {
    const late = await j.anyone.post('/api/intake/introductions', {
      name: `Billie ${randomBytes(3).toString('hex')}`,
      reachMe: { how: 'email', at: 'billie@example.org' },
      whatBroughtYou: 'A friend said you listen.',
    });
    await seen('the second introduction', async () =>
      (await j.coordinator.get('/api/intake/huddle-board')).waiting.some(({ introductionId }) => introductionId === late.id));
    const refused = await j.coordinator.ask('POST', `/api/intake/huddles/${j.huddleId}/close`, { reasons: [] });
    check(refused.status === 409 && refused.body.code === 'introductions-without-owner', 'closing is refused and says for whom');
    const { waiting } = await j.coordinator.get('/api/intake/huddle-board');
    await j.coordinator.post(`/api/intake/huddles/${j.huddleId}/close`, {
      reasons: waiting.map(({ introductionId }) => ({ introductionId, reason: 'Asked to be called back tomorrow; the coordinator rings.' })),
    });
    return `${waiting.length} left with a reason`;
  }],
  ['the person signs in and opens their record with the receipt code', async (j) => {
    j.person = new Visitor(j.url, 'the person');
    await j.person.signIn(undefined, j.name);
    await seen('the link', async () =>
      (await j.person.ask('POST', '/api/identity/me/link', { receiptCode: j.receipt.receiptCode })).status === 201);
    j.personId = j.receipt.personId;
    await seen('the person’s own record', async () => (await j.person.get('/api/identity/me')).personId === j.personId);
    const header = await seen('the name', async () => {
      const answer = await j.person.ask('GET', `/api/identity/people/${j.personId}`);
      return answer.status === 200 && answer.body;
    });
    check(header.name === j.name, 'the record carries the name as it was given');
    return header.name;
  }],
  ['the key worker has access, and nobody else of the teams', async (j) => {
    j.plan = await seen('the plan, opened by itself', async () => {
      const answer = await j.clinician.ask('GET', `/api/care-plan/people/${j.personId}/plan`);
      return answer.status === 200 && answer.body;
    });
    check((await j.community.ask('GET', `/api/care-plan/people/${j.personId}/plan`)).status === 404, 'others get 404');
    return `plan opened by itself`;
  }],
  ['the initial conversation is held, in the person’s own words', async (j) => {
    await seen('the key worker’s access to the introduction', async () =>
      (await j.clinician.ask('GET', `/api/intake/people/${j.personId}/introductions`)).status === 200);
    await j.clinician.post(`/api/intake/introductions/${j.receipt.id}/initial-conversation`, {
      heldOn: day(j.now, 0), place: 'A café by the river',
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
  }],
  ['the key worker invites a community worker of another agency', async (j) => {
    const { practitionerId, agencyId } = j.community.me.practitioner;
    await j.clinician.post(`/api/care-plan/plans/${j.plan.planId}/team`, { memberId: practitionerId, agencyId, role: 'community-worker' });
    await seen('access for the community worker', async () =>
      (await j.community.ask('GET', `/api/care-plan/people/${j.personId}/plan`)).status === 200);
    return j.community.me.practitioner.agencyName;
  }],
  ['two people of two agencies write the plan at once', async (j) => {
    const plan = `/api/care-plan/plans/${j.plan.planId}`;
    const read = (who) => who.get(`/api/care-plan/people/${j.personId}/plan`);
    const looked = await read(j.clinician);
    const seenBy = { 'if-match': `"${looked.revision}"` };
    await j.clinician.post(`${plan}/sections/needs`, { text: 'Sleep; company; the benefits letter.' }, seenBy);
    await j.community.post(`${plan}/sections/strengths`, { text: 'Kind with animals. Keeps going.' }, seenBy);
    const stale = await j.community.ask('POST', `${plan}/sections/needs`, { text: 'Company.' }, seenBy);
    check(stale.status === 412 && stale.body.code === 'changed-since-you-looked', 'a change to the same words is not lost unseen');
    const both = await read(j.person);
    check(both.sections.needs.text.startsWith('Sleep') && both.sections.strengths.text.startsWith('Kind'), 'both changes hold');
    return 'both changes hold, the third is shown what changed';
  }],
  ['only the person writes in their own words; others propose', async (j) => {
    const plan = `/api/care-plan/plans/${j.plan.planId}`;
    const { revision } = await j.person.get(`/api/care-plan/people/${j.personId}/plan`);
    await j.person.post(`${plan}/sections/about-me`, { text: 'I am Alex. I like quiet mornings and my dog.' }, { 'if-match': `"${revision}"` });
    const now = await j.clinician.get(`/api/care-plan/people/${j.personId}/plan`);
    const refused = await j.clinician.ask('POST', `${plan}/sections/about-me`, { text: 'Alex is low.' }, { 'if-match': `"${now.revision}"` });
    check(refused.status === 409 && refused.body.code === 'persons-own-words', 'a clinician cannot overwrite them');
    const proposal = await j.clinician.post(`${plan}/proposals`, { text: 'I am Alex. I like quiet mornings, my dog and the river.' });
    await j.person.post(`${plan}/proposals/${proposal.id}/accept`);
    const after = await j.person.get(`/api/care-plan/people/${j.personId}/plan`);
    check(after.sections.aboutMe.text.includes('river'), 'what the person accepted stands');
    return 'one rewording proposed and accepted';
  }],
  ['goals and actions with owners in two agencies', async (j) => {
    const plan = `/api/care-plan/plans/${j.plan.planId}`;
    j.goalId = (await j.person.post(`${plan}/goals`, { text: 'Sleep through four nights a week.' })).id;
    for (const [who, text] of [['clinician', 'Look at sleep together every fortnight.'], ['community', 'Go along to the allotment on Thursdays.']]) {
      const { practitionerId, agencyId } = j[who].me.practitioner;
      const action = await j[who].post(`${plan}/actions`, { text, ownerId: practitionerId, ownerAgencyId: agencyId, dueOn: day(j.now, 14), goalId: j.goalId });
      if (who === 'clinician') j.actionId = action.id;
    }
    const { goals, actions } = await j.person.get(`/api/care-plan/people/${j.personId}/plan`);
    check(goals.length === 1 && new Set(actions.map(({ ownerAgencyId }) => ownerAgencyId)).size === 2, 'one goal, actions in two agencies');
    return `${goals.length} goal, ${actions.length} actions`;
  }],
  ['a question is put for a joint decision', async (j) => {
    j.decisionId = (await j.clinician.post('/api/care-plan/decisions', {
      planId: j.plan.planId, kind: 'step-down',
      question: 'Is now the time for Riverside to hold this support, with the trust on call?',
      options: ['Yes, from this month', 'Not yet, look again in six weeks'],
    })).id;
    const refused = await j.clinician.ask('POST', `/api/care-plan/decisions/${j.decisionId}/take`, {
      outcome: 'Yes, from this month', implementerId: j.community.me.practitioner.practitionerId, reviewOn: day(j.now, 42),
    });
    check(refused.status === 409 && refused.body.code === 'quorum-not-reached' && refused.body.missing.length > 0, 'without a quorum nothing is decided');
    return `missing: ${refused.body.missing.length}`;
  }],
  ['positions, a dissent and the person’s own voice', async (j) => {
    const path = `/api/care-plan/decisions/${j.decisionId}`;
    await j.person.post(`${path}/persons-voice`, { outcome: 'agrees', words: 'Yes. I would rather see Amara than come to the clinic.' });
    await j.community.post(`${path}/positions`, { stance: 'agree', reason: 'We have a place on Thursdays.' });
    await j.clinician.post(`${path}/positions`, { stance: 'agree-with-reservations', reason: 'If sleep does not hold, come back to us at once.' });
    const tom = new Visitor(j.url, 'link worker');
    await tom.signIn('link');
    const { practitionerId, agencyId } = tom.me.practitioner;
    await j.clinician.post(`/api/care-plan/plans/${j.plan.planId}/team`, { memberId: practitionerId, agencyId, role: 'link-worker' });
    await seen('access for the link worker', async () => (await tom.ask('GET', path)).status === 200);
    j.dissent = 'I think two more weeks with the trust would be safer, and I want that written down.';
    await tom.post(`${path}/positions`, { stance: 'dissent', reason: j.dissent });
    const { quorum } = await j.person.get(path);
    check(quorum.reached, 'the quorum is reached');
    return 'quorum reached';
  }],
  ['the decision is taken, the dissent kept word for word', async (j) => {
    const path = `/api/care-plan/decisions/${j.decisionId}`;
    await j.clinician.post(`${path}/take`, { outcome: 'Yes, from this month', implementerId: j.community.me.practitioner.practitionerId, reviewOn: day(j.now, 42) });
    const decision = await j.person.get(path);
    check(decision.status === 'taken' && decision.positions.some(({ stance, reason }) => stance === 'dissent' && reason === j.dissent), 'taken, with the dissent as it was said');
    return `review on ${decision.reviewOn}`;
  }],
  ['the person signs exactly this version, and a change lapses the signature', async (j) => {
    const plan = `/api/care-plan/plans/${j.plan.planId}`;
    const read = () => j.person.get(`/api/care-plan/people/${j.personId}/plan`);
    const wrong = await j.person.ask('POST', `${plan}/signature`, { contentHash: '0'.repeat(64), outcome: 'agreed' });
    check(wrong.status === 412, 'another version cannot be signed');
    await j.person.post(`${plan}/signature`, { contentHash: (await read()).contentHash, outcome: 'agreed' });
    check((await read()).signature.lapsed === false, 'signed');
    await j.community.post(`${plan}/goals`, { text: 'Have a cup of tea with somebody once a week.' });
    check((await read()).signature.lapsed === true, 'lapsed by a new goal');
    await j.person.post(`${plan}/signature`, { contentHash: (await read()).contentHash, outcome: 'agreed' });
    const { signature, contentHash } = await read();
    check(!signature.lapsed && signature.contentHash === contentHash, 'signed again');
    return contentHash.slice(0, 12);
  }],
  ['an ask to a service, whose answer releases the name', async (j) => {
    const listing = await j.community.post('/api/provider-directory/listings', {
      name: `Thursday allotment ${randomBytes(3).toString('hex')}`, organisationName: j.community.me.practitioner.agencyName,
      description: 'Growing things together, tea included. No questions at the gate.',
      eligibility: 'Adults of the borough', fees: 'Free', days: [{ day: 'TH', opensAt: '10:00', closesAt: '15:00' }],
    });
    await seen('the service in the public directory', async () =>
      (await j.anyone.get('/api/provider-directory/listings?search=allotment')).some(({ serviceId }) => serviceId === listing.id));
    const ask = await seen('the ask', async () => {
      const answer = await j.clinician.ask('POST', '/api/provider-directory/asks', {
        serviceId: listing.id, personId: j.personId, need: 'Company outdoors, in a small group, on a weekday.',
      });
      return answer.status === 201 && answer.body;
    });
    const inbox = async () => (await j.community.get('/api/provider-directory/ask-inbox')).find(({ askId }) => askId === ask.id);
    check((await seen('the ask in the inbox', inbox)).personId === null, 'no identity before acceptance');
    const { practitionerId } = j.community.me.practitioner;
    await j.community.post(`/api/provider-directory/asks/${ask.id}/accept`, { memberId: practitionerId, role: 'community-worker' });
    await seen('the name released', async () => (await inbox()).personId === j.personId);
    const again = await j.community.ask('POST', `/api/provider-directory/asks/${ask.id}/decline`, { reason: 'no-room' });
    check(again.status === 409, 'a second answer is refused');
    return 'accepted';
  }],
  ['a warm hand-over is proposed; the trust stays accountable', async (j) => {
    const { practitioner } = j.community.me;
    j.handOverId = (await j.clinician.post('/api/care-plan/hand-overs', {
      planId: j.plan.planId, decisionId: j.decisionId, toAgencyId: practitioner.agencyId, meetingOn: day(j.now, 0),
      present: [j.clinician.me.practitioner.practitionerId, practitioner.practitionerId],
      medicines: 'Quayside Medical Group prescribes; no change.', section117: 'not-applicable',
      contactDueAt: new Date(Date.now() + 1500).toISOString(),
    })).id;
    const item = async (who) => (await who.get('/api/care-plan/hand-over-board')).items.find(({ handOverId }) => handOverId === j.handOverId);
    j.handOver = item;
    const proposed = await seen('the hand-over on the board', () => item(j.community));
    check(proposed.accountableAgencyId === j.clinician.me.practitioner.agencyId, 'the sender is accountable');
    return proposed.status;
  }],
  ['the hand-over is late until the first contact has happened', async (j) => {
    await j.community.post(`/api/care-plan/hand-overs/${j.handOverId}/accept`, { receiverId: j.community.me.practitioner.practitionerId });
    const late = await seen('that it is late', async () => {
      const now = await j.handOver(j.manager);
      return now?.late && now;
    });
    check(late.status === 'accepted' && late.accountableAgencyId === j.clinician.me.practitioner.agencyId, 'accepted, late, and still the sender’s');
    await j.community.post(`/api/care-plan/hand-overs/${j.handOverId}/first-contact`, { contactedAt: new Date().toISOString(), how: 'in-person' });
    const done = await seen('that it is complete', async () => {
      const now = await j.handOver(j.clinician);
      return now?.status === 'completed' && now;
    });
    check(done.accountableAgencyId === j.community.me.practitioner.agencyId && !done.late, 'now the charity is accountable');
    return 'late, then complete; the charity is accountable';
  }],
  ['PHQ-9 twice and a goal rated twice, with the change between', async (j) => {
    const measures = `/api/outcomes/people/${j.personId}/measures`;
    await seen('outcomes knows the person', async () =>
      (await j.person.ask('POST', measures, { measure: 'phq-9', answers: [2, 2, 3, 2, 2, 2, 2, 1, 0], completedOn: day(j.now, -28) })).status === 201);
    await j.person.post(measures, { measure: 'phq-9', answers: [1, 1, 1, 1, 1, 1, 1, 0, 0], completedOn: day(j.now, 0) });
    const rate = (rating, ratedOn) => j.person.ask('POST', `/api/outcomes/people/${j.personId}/goal-ratings`, { goalId: j.goalId, rating, ratedOn });
    await seen('the first rating', async () => (await rate(2, day(j.now, -28))).status === 201);
    check((await rate(6, day(j.now, 0))).status === 201, 'the second rating');
    const progress = await seen('the change', async () => {
      const found = await j.person.get(`/api/outcomes/people/${j.personId}/progress`);
      return found.measures[0]?.paired && found.goals[0]?.paired && found;
    });
    const { paired } = progress.measures.find(({ code }) => code === 'phq-9');
    check(paired.first === 16 && paired.latest === 7 && paired.change === -9, 'from 16 to 7');
    check(progress.goals[0].paired.change === 4, 'the goal from 2 to 6');
    return paired.sentence;
  }],
  ['a checkpoint is signed and a bundle exported; the record holds', async (j) => {
    const { position } = await j.clinician.post(`/api/care-plan/plans/${j.plan.planId}/actions/${j.actionId}/outcome`, { outcome: 'done' });
    check(BigInt(position) > 0n, 'a position');
    const checkpoint = await j.commissioner.post('/api/assurance/checkpoints');
    j.bundle = await j.commissioner.download('/api/assurance/bundle');
    j.policy = await j.commissioner.download('/api/assurance/policy');
    const { code, said } = await verify(j.bundle, j.policy);
    check(code === 0, `care-verify says that it holds, and not: ${said}`);
    return `${checkpoint.size} entries. ${said.split('\n')[0]}`;
  }],
  ['one byte of the bundle changed, and the verifier says what is wrong', async (j) => {
    const changed = Buffer.from(j.bundle);
    const at = changed.indexOf('"seq":') - 20;
    changed[at] = changed[at] === 0x61 ? 0x62 : 0x61;
    const { code, said } = await verify(changed, j.policy);
    check(code === 1, `exit 1 for a changed bundle, found ${code}: ${said}`);
    return said.split('\n')[0];
  }],
  ['the person sees who looked at their record', async (j) => {
    const looks = await seen('the looks', async () => {
      const found = await j.person.get(`/api/identity/people/${j.personId}/who-looked`);
      return found.some(({ viewerName }) => viewerName === j.community.me.practitioner.name) && found;
    });
    check(looks.some(({ viewerName, agencyName }) => viewerName === j.clinician.me.practitioner.name && agencyName), 'names and agencies');
    check((await j.community.ask('GET', `/api/identity/people/${j.personId}/who-looked`)).status === 404, 'for the person alone');
    return `${looks.length} looks, by ${new Set(looks.map(({ viewerName }) => viewerName)).size} people`;
  }],
  ['signing out ends the session', async (j) => {
    const out = await j.person.ask('POST', '/auth/sign-out', {});
    check(out.status === 204 || out.status === 303, `signed out, not ${out.status}`);
    check((await j.person.ask('GET', `/api/care-plan/people/${j.personId}/plan`)).status === 401, 'the record asks to sign in again');
    return 'and the record is closed';
  }],
]; // prettier-ignore

/** Walks every step; `say` hears one line for each. Throws at the first that was not seen to happen. */
export async function walk(url, say, { from = 0, to = steps.length, journey = { url, now: Date.now() } } = {}) {
  for (const [index, [title, step]] of steps.entries()) {
    if (index < from || index >= to) continue;
    try {
      const found = await step(journey);
      say(`ok ${String(index + 1).padStart(2)}  ${title}: ${found}`);
    } catch (error) {
      say(`not ok ${index + 1}  ${title}: ${error.message}`);
      throw error;
    }
  }
  return journey;
}
