// From a joint decision to a record that anyone can verify.
import { randomBytes } from 'node:crypto';
import { check, day, seen, verify } from './seeing.mjs';
import { Visitor } from './visitor.mjs';

export const stepsFromADecision = [
  [
    'a question is put for a joint decision',
    async (j) => {
      j.decisionId = (
        await j.clinician.post('/api/care-plan/decisions', {
          planId: j.plan.planId,
          kind: 'step-down',
          question: 'Is now the time for Riverside to hold this support, with the trust on call?',
          options: ['Yes, from this month', 'Not yet, look again in six weeks'],
        })
      ).id;
      const refused = await j.clinician.ask('POST', `/api/care-plan/decisions/${j.decisionId}/take`, {
        outcome: 'Yes, from this month',
        implementerId: j.community.me.practitioner.practitionerId,
        reviewOn: day(j.now, 42),
      });
      check(
        refused.status === 409 && refused.body.code === 'quorum-not-reached' && refused.body.missing.length > 0,
        'without a quorum nothing is decided',
      );
      return `missing: ${refused.body.missing.length}`;
    },
  ],
  [
    'positions, a dissent and the person’s own voice',
    async (j) => {
      const path = `/api/care-plan/decisions/${j.decisionId}`;
      await j.person.post(`${path}/persons-voice`, {
        outcome: 'agrees',
        words: 'Yes. I would rather see Amara than come to the clinic.',
      });
      await j.community.post(`${path}/positions`, { stance: 'agree', reason: 'We have a place on Thursdays.' });
      await j.clinician.post(`${path}/positions`, {
        stance: 'agree-with-reservations',
        reason: 'If sleep does not hold, come back to us at once.',
      });
      const tom = new Visitor(j.url, 'link worker');
      await tom.signIn('link');
      const { practitionerId, agencyId } = tom.me.practitioner;
      await j.clinician.post(`/api/care-plan/plans/${j.plan.planId}/team`, {
        memberId: practitionerId,
        agencyId,
        role: 'link-worker',
      });
      await seen('access for the link worker', async () => (await tom.ask('GET', path)).status === 200);
      j.dissent = 'I think two more weeks with the trust would be safer, and I want that written down.';
      await tom.post(`${path}/positions`, { stance: 'dissent', reason: j.dissent });
      const { quorum } = await j.person.get(path);
      check(quorum.reached, 'the quorum is reached');
      return 'quorum reached';
    },
  ],
  [
    'the decision is taken, the dissent kept word for word',
    async (j) => {
      const path = `/api/care-plan/decisions/${j.decisionId}`;
      await j.clinician.post(`${path}/take`, {
        outcome: 'Yes, from this month',
        implementerId: j.community.me.practitioner.practitionerId,
        reviewOn: day(j.now, 42),
      });
      const decision = await j.person.get(path);
      check(
        decision.status === 'taken' &&
          decision.positions.some(({ stance, reason }) => stance === 'dissent' && reason === j.dissent),
        'taken, with the dissent as it was said',
      );
      return `review on ${decision.reviewOn}`;
    },
  ],
  [
    'the person signs exactly this version, and a change lapses the signature',
    async (j) => {
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
    },
  ],
  [
    'an ask to a service, whose answer releases the name',
    async (j) => {
      const listing = await j.community.post('/api/provider-directory/listings', {
        name: `Thursday allotment ${randomBytes(3).toString('hex')}`,
        organisationName: j.community.me.practitioner.agencyName,
        description: 'Growing things together, tea included. No questions at the gate.',
        eligibility: 'Adults of the borough',
        fees: 'Free',
        days: [{ day: 'TH', opensAt: '10:00', closesAt: '15:00' }],
      });
      await seen('the service in the public directory', async () =>
        (await j.anyone.get('/api/provider-directory/listings?search=allotment')).some(
          ({ serviceId }) => serviceId === listing.id,
        ),
      );
      const ask = await seen('the ask', async () => {
        const answer = await j.clinician.ask('POST', '/api/provider-directory/asks', {
          serviceId: listing.id,
          personId: j.personId,
          need: 'Company outdoors, in a small group, on a weekday.',
        });
        return answer.status === 201 && answer.body;
      });
      const inbox = async () =>
        (await j.community.get('/api/provider-directory/ask-inbox')).find(({ askId }) => askId === ask.id);
      check((await seen('the ask in the inbox', inbox)).personId === null, 'no identity before acceptance');
      const { practitionerId } = j.community.me.practitioner;
      await j.community.post(`/api/provider-directory/asks/${ask.id}/accept`, {
        memberId: practitionerId,
        role: 'community-worker',
      });
      await seen('the name released', async () => (await inbox()).personId === j.personId);
      const again = await j.community.ask('POST', `/api/provider-directory/asks/${ask.id}/decline`, {
        reason: 'no-room',
      });
      check(again.status === 409, 'a second answer is refused');
      return 'accepted';
    },
  ],
  [
    'a warm hand-over is proposed; the trust stays accountable',
    async (j) => {
      const { practitioner } = j.community.me;
      j.handOverId = (
        await j.clinician.post('/api/care-plan/hand-overs', {
          planId: j.plan.planId,
          decisionId: j.decisionId,
          toAgencyId: practitioner.agencyId,
          meetingOn: day(j.now, 0),
          present: [j.clinician.me.practitioner.practitionerId, practitioner.practitionerId],
          medicines: 'Quayside Medical Group prescribes; no change.',
          section117: 'not-applicable',
          contactDueAt: new Date(Date.now() + 1500).toISOString(),
        })
      ).id;
      const item = async (who) =>
        (await who.get('/api/care-plan/hand-over-board')).items.find(({ handOverId }) => handOverId === j.handOverId);
      j.handOver = item;
      const proposed = await seen('the hand-over on the board', () => item(j.community));
      check(proposed.accountableAgencyId === j.clinician.me.practitioner.agencyId, 'the sender is accountable');
      return proposed.status;
    },
  ],
  [
    'what goes along is named, and the hand-over is late until the first contact has happened',
    async (j) => {
      await j.clinician.post(`/api/care-plan/hand-overs/${j.handOverId}/arrange`, {
        ...{ meeting: 'held', meetingOn: day(j.now, 0), meetingWhyNot: 'They wished to hear of it afterwards.' },
        present: [j.clinician.me.practitioner.practitionerId, j.community.me.practitioner.practitionerId],
        ...{ planGoneThrough: true, safetyPlanGoneThrough: true, medicinesWhyNot: 'There are none.', aftercare: 'no' },
      });
      await j.community.post(`/api/care-plan/hand-overs/${j.handOverId}/accept`, {
        receiverId: j.community.me.practitioner.practitionerId,
      });
      const late = await seen('that it is late', async () => {
        const now = await j.handOver(j.manager);
        return now?.late && now;
      });
      check(
        late.status === 'accepted' && late.accountableAgencyId === j.clinician.me.practitioner.agencyId,
        'accepted, late, and still the sender’s',
      );
      await j.community.post(`/api/care-plan/hand-overs/${j.handOverId}/first-contact`, {
        contactedAt: new Date().toISOString(),
        how: 'in-person',
      });
      const done = await seen('that it is complete', async () => {
        const now = await j.handOver(j.clinician);
        return now?.status === 'completed' && now;
      });
      check(
        done.accountableAgencyId === j.community.me.practitioner.agencyId && !done.late,
        'now the charity is accountable',
      );
      return 'late, then complete; the charity is accountable';
    },
  ],
  [
    'PHQ-9 twice and a goal rated twice, with the change between',
    async (j) => {
      const measures = `/api/outcomes/people/${j.personId}/measures`;
      await seen(
        'outcomes knows the person',
        async () =>
          (
            await j.person.ask('POST', measures, {
              measure: 'phq-9',
              answers: [2, 2, 3, 2, 2, 2, 2, 1, 0],
              completedOn: day(j.now, -28),
            })
          ).status === 201,
      );
      await j.person.post(measures, {
        measure: 'phq-9',
        answers: [1, 1, 1, 1, 1, 1, 1, 0, 0],
        completedOn: day(j.now, 0),
      });
      const rate = (rating, ratedOn) =>
        j.person.ask('POST', `/api/outcomes/people/${j.personId}/goal-ratings`, { goalId: j.goalId, rating, ratedOn });
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
    },
  ],
  [
    'a checkpoint is signed and a bundle exported; the record holds',
    async (j) => {
      const { position } = await j.clinician.post(
        `/api/care-plan/plans/${j.plan.planId}/actions/${j.actionId}/outcome`,
        { outcome: 'done' },
      );
      check(BigInt(position) > 0n, 'a position');
      const checkpoint = await j.commissioner.post('/api/assurance/checkpoints');
      j.bundle = await j.commissioner.download('/api/assurance/bundle');
      j.policy = await j.commissioner.download('/api/assurance/policy');
      const { code, said } = await verify(j.bundle, j.policy);
      check(code === 0, `care-verify says that it holds, and not: ${said}`);
      return `${checkpoint.size} entries. ${said.split('\n')[0]}`;
    },
  ],
  [
    'one byte of the bundle changed, and the verifier says what is wrong',
    async (j) => {
      const changed = Buffer.from(j.bundle);
      const at = changed.indexOf(',"seq":5,"v":1}') - 20;
      changed[at] = changed[at] === 0x61 ? 0x62 : 0x61;
      const { code, said } = await verify(changed, j.policy);
      check(code === 1, `exit 1 for a changed bundle, found ${code}: ${said}`);
      return said.split('\n')[0];
    },
  ],
  [
    'the person sees who looked at their record',
    async (j) => {
      const looks = await seen('the looks', async () => {
        const { looks: found } = await j.person.get(`/api/identity/people/${j.personId}/who-looked`);
        return found.some(({ viewerName }) => viewerName === j.community.me.practitioner.name) && found;
      });
      check(
        looks.some(({ viewerName, agencyName }) => viewerName === j.clinician.me.practitioner.name && agencyName),
        'names and agencies',
      );
      check(
        (await j.community.ask('GET', `/api/identity/people/${j.personId}/who-looked`)).status === 404,
        'for the person alone',
      );
      return `${looks.length} looks, by ${new Set(looks.map(({ viewerName }) => viewerName)).size} people`;
    },
  ],
  [
    'signing out ends the session',
    async (j) => {
      const out = await j.person.ask('POST', '/auth/sign-out', {});
      check(out.status === 204 || out.status === 303, `signed out, not ${out.status}`);
      check(
        (await j.person.ask('GET', `/api/care-plan/people/${j.personId}/plan`)).status === 401,
        'the record asks to sign in again',
      );
      return 'and the record is closed';
    },
  ],
];
