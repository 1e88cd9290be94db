import { asksAreMade } from './walk-of-asks';
import { decisionsAreFollowedThrough } from './walk-of-decisions';
import { duplicatesAreLookedAt } from './walk-of-duplicates';
import type { Principal } from '@platform/access-control/principal';
import { EditingPage } from '@platform/editing/editing-page';
import { idFrom } from '@platform/event-store/command-context';
import { InviteMember } from '@contexts/care-plan';
import { CommandBus } from '@nestjs/cqrs';
import type { Canaries } from './canaries';
import type { ThrowawayProduct } from './product';
import { dayOf, somebody } from './product';
import type { Introduced } from './walk-of-the-door';
import { atTheDoor, introduce, introducedByOthers, leftAtTheDoor } from './walk-of-the-door';
import { emergencyIsReviewed, looksAreAskedAbout, TEST_NUMBER } from './walk-of-looks';
import type { Disputed } from './walk-of-safety-lines';
import { walkComments } from './walk-of-comments';
import { walkSafetyLine } from './walk-of-safety-lines';
import { farewellIsSaid } from './walk-of-the-farewell';
import { walkTheWayBack } from './walk-of-the-way-back';
import { walkOfOutcomes } from './walk-of-outcomes';
import { pagesWith } from './request-fields';

const DAY_MS = 24 * 60 * 60_000;

export interface Walked {
  /** Whose records were written, to be erased. */
  readonly people: readonly string[];
  /** Pages of theirs, each with somebody who may see it. */
  readonly pages: readonly { readonly url: string; readonly as: Principal }[];
  readonly guardians: readonly [Principal, Principal];
}

type Plan = Disputed & { readonly planId: string; readonly contentHash: string };

/** Does once whatever people can do with a record by way of words, so that every field that takes any has been written in. */
export class Walk {
  private readonly guardian = somebody('caldicott-guardian', { memberId: idFrom('scan', 'guardian') });
  private readonly second = somebody('caldicott-guardian', { memberId: idFrom('scan', 'second guardian') });
  private readonly setup = somebody('setup');

  constructor(
    private readonly product: ThrowawayProduct,
    private readonly canaries: Canaries,
  ) {}

  async take(): Promise<Walked> {
    const tools = { product: this.product, guardian: this.guardian, tell: this.tell.bind(this) };
    const { keyWorker, member, asked, coordinator, rescuer } = await this.workers();
    const waits = await introduce(tools);
    this.product.advance(4 * DAY_MS);
    await this.product.whatFallsDue();
    const [first, twin, cousin] = [await introduce(tools), await introduce(tools), await introduce(tools)];
    const others = await introducedByOthers(tools, coordinator);
    await atTheDoor(tools, [first, cousin], [waits, twin, ...others], { coordinator, keyWorker });
    const person = somebody('person', { memberId: first.personId, agencyId: null });
    const plan = await this.plan(first, { person, keyWorker, member });
    await this.carers(first.personId, plan.planId, keyWorker);
    await this.details(first.personId, { person, keyWorker });
    await walkOfOutcomes(this.product, person, this.tell.bind(this));
    const serviceId = await asksAreMade(tools, first.personId, { keyWorker, asked });
    await duplicatesAreLookedAt(tools, [first, twin, cousin], { coordinator, keyWorker });
    for (const ends of ['withdrawn', 'accepted'] as const) {
      const decisionId = await this.decision(plan.planId, { person, keyWorker, member });
      await this.handOver(plan.planId, decisionId, { keyWorker, asked }, ends);
    }
    const followed = await this.decision(plan.planId, { person, keyWorker, member });
    await decisionsAreFollowedThrough(tools, { planId: plan.planId, personId: first.personId, keyWorker }, followed);
    await this.stayingInTouch(first.personId, { person, keyWorker });
    await this.alerts(coordinator);
    await looksAreAskedAbout(tools, [first.personId, cousin.personId], { person, keyWorker });
    await emergencyIsReviewed(tools, first.personId, rescuer);
    await farewellIsSaid(this.product, cousin.personId, { keyWorker, member }, this.tell.bind(this));
    await this.product.settled();
    const ids = { personId: first.personId, whoseId: first.personId, planId: plan.planId, serviceId, id: serviceId };
    const everybody = [person, keyWorker, member, asked, coordinator, this.guardian];
    const pages = pagesWith(this.product.app, ids)
      .filter((url) => !url.startsWith('/api/assurance/'))
      .flatMap((url) => everybody.map((as) => ({ url, as })));
    pages.push({ url: `/api/identity/people?ids=${first.personId}`, as: keyWorker });
    const people = [first, twin, cousin, waits, ...others].map(({ personId }) => personId);
    return { people, pages, guardians: [this.guardian, this.second] };
  }

  private async workers() {
    const agencies: Record<string, string> = {};
    for (const kind of ['nhs-trust', 'charity', 'peer-led']) {
      agencies[kind] = (await this.tell('/api/identity/agencies', this.guardian, { name: `The ${kind}`, kind })).id;
    }
    const worker = async (name: string, role: 'clinician' | 'community-worker' | 'hub-coordinator', agency: string) => {
      const tier = role === 'clinician' ? ('regulated' as const) : ('supervised' as const);
      const agencyId = agencies[agency] ?? '';
      const about = { agencyId, role, tier, name: `A ${name}`, issuer: 'https://sign-in.example', subject: name };
      const { id } = await this.tell('/api/identity/practitioners', this.setup, about);
      return somebody(role, { memberId: id, practitionerId: id, agencyId, tier });
    };
    const workers = {
      keyWorker: await worker('key worker', 'clinician', 'nhs-trust'),
      member: await worker('member', 'community-worker', 'charity'),
      asked: await worker('receiver', 'community-worker', 'peer-led'),
      coordinator: await worker('coordinator', 'hub-coordinator', 'charity'),
      rescuer: await worker('rescuer', 'clinician', 'peer-led'),
    };
    await this.product.settled();
    return workers;
  }

  private async plan(
    { personId }: Introduced,
    { person, keyWorker, member }: Record<'person' | 'keyWorker' | 'member', Principal>,
  ): Promise<Plan> {
    const read = async () => JSON.parse((await this.product.get(`/api/care-plan/people/${personId}/plan`, keyWorker)).text) as Plan; // prettier-ignore
    const { planId } = await read();
    const plan = `/api/care-plan/plans/${planId}`;
    await this.tell(`${plan}/team`, keyWorker, {
      ...{ memberId: member.memberId, agencyId: member.agencyId, role: member.role },
    });
    await this.product.settled();
    const write = async (at: string, as: Principal, body: object = {}) =>
      this.tell(`${plan}/sections/${at}`, as, body, { 'if-match': `"${(await read()).revision}"` });
    await write('needs', keyWorker);
    await write('about-me', person);
    await this.writtenTogether(planId, 'safety-plan', person);
    await write('strengths/passage', keyWorker, { sensitivity: 'sensitive', named: [] });
    const { id: proposalId } = await this.tell(`${plan}/proposals`, keyWorker, { passage: null });
    await this.tell(`${plan}/proposals/${proposalId}/accept`, person, {});
    await this.tell(`${plan}/goals`, person, {});
    const action = { ownerId: keyWorker.memberId, ownerAgencyId: keyWorker.agencyId, dueOn: dayOf(this.product, 9) };
    const { id: actionId } = await this.tell(`${plan}/actions`, keyWorker, action);
    await this.tell(`${plan}/actions/${actionId}/outcome`, keyWorker, { outcome: 'not-done' });
    await walkComments(plan, person, keyWorker, this.tell.bind(this));
    await walkSafetyLine(plan, { person, keyWorker }, this.tell.bind(this), read);
    await this.product.settled();
    const { contentHash } = await read();
    await this.tell(`${plan}/signature`, person, { contentHash, outcome: 'not-agreed' });
    return read();
  }

  /** Typed, by a WebSocket, and left: what was written is in the drafts, and becomes part of the plan. */
  private async writtenTogether(planId: string, section: string, as: Principal): Promise<void> {
    const path = `/api/care-plan/plans/${planId}/sections/${section}/live`;
    const page = await new EditingPage(`${await this.product.app.getUrl()}${path}`, this.product.headersOf(as)).open();
    const word = this.canaries.plantWord('/api/care-plan/plans/:planId/sections/:section/live', 'text');
    await page.untilSaved(page.write(0, word));
    page.say({ type: 'settle' });
    await page.until(() => page.heard.some(({ type }) => type === 'settled'));
    await page.drop();
  }

  private async decision(
    planId: string,
    { person, keyWorker, member }: Record<'person' | 'keyWorker' | 'member', Principal>,
  ): Promise<string> {
    const before = this.canaries.planted.length;
    const { id } = await this.tell('/api/care-plan/decisions', keyWorker, {
      planId,
      kind: 'step-down',
      supersedingReason: null,
    });
    const at = `/api/care-plan/decisions/${id}`;
    await this.tell(`${at}/positions`, keyWorker, { stance: 'agree-with-reservations', ...NO_HASH });
    await this.tell(`${at}/positions`, member, { stance: 'agree', reason: null, ...NO_HASH });
    await this.tell(`${at}/persons-voice`, person, { outcome: 'agrees', ...NO_HASH });
    const outcome = this.canaries.planted.slice(before).find(({ field }) => field === 'options[]')?.word ?? '';
    await this.tell(`${at}/take`, keyWorker, {
      ...{ outcome, implementerId: keyWorker.memberId, reviewOn: dayOf(this.product, 60) },
    });
    return id;
  }

  private async handOver(
    planId: string,
    decisionId: string,
    { keyWorker, asked }: Record<'keyWorker' | 'asked', Principal>,
    ends: 'withdrawn' | 'accepted',
  ): Promise<void> {
    const { id } = await this.tell('/api/care-plan/hand-overs', keyWorker, {
      ...{ planId, decisionId, toAgencyId: asked.agencyId, present: [keyWorker.memberId] },
      ...{ meetingOn: dayOf(this.product, 0), section117: 'not-applicable', contactDueAt: null },
    });
    const at = `/api/care-plan/hand-overs/${id}`;
    await this.tell(`${at}/arrange`, keyWorker, {
      ...{ meeting: 'not-held', meetingOn: null, present: [], planGoneThrough: true, safetyPlanGoneThrough: true },
      ...{ medicinesReviewBy: dayOf(this.product, 30), aftercare: 'yes' },
    });
    if (ends === 'withdrawn') return void (await this.tell(`${at}/withdraw`, keyWorker, {}));
    await this.tell(`${at}/accept`, asked, { receiverId: asked.memberId });
    await this.product.settled();
    await this.tell(`${at}/first-contact`, asked, { contactedAt: this.product.now().toISOString() });
  }

  /** Somebody close tells the team something. No page invites them. */
  private async carers(personId: string, planId: string, keyWorker: Principal): Promise<void> {
    const carer = somebody('carer', { memberId: idFrom('scan', 'carer'), agencyId: null });
    const member = { memberId: carer.memberId ?? '', agencyId: keyWorker.agencyId ?? '', role: 'carer' } as const;
    const context = {
      ...{ commandId: idFrom('scan', 'a carer joins'), principal: keyWorker, purpose: 'direct-care' as const },
      ...{
        lawfulBasis: 'public-task-care' as const,
        now: this.product.now(),
        correlationId: planId,
        causationId: null,
      },
    };
    await this.product.app
      .get(CommandBus, { strict: false })
      .execute(new InviteMember(planId, { ...member, isKeyWorker: false }, context));
    await this.product.settled();
    await walkTheWayBack(this.product, personId, keyWorker, (url, as, body, headers) =>
      this.tell(url, as, body, headers),
    );
    const at = `/api/care-plan/people/${personId}/carer-concerns`;
    const { id } = await this.tell(at, carer, { mayBeShownToThePerson: true });
    await this.tell(`${at}/${id}/answer`, keyWorker, { shares: 'nothing-of-the-record' });
    await leftAtTheDoor({ product: this.product, guardian: this.guardian, tell: this.tell.bind(this) }, personId);
  }

  private async details(
    personId: string,
    { person, keyWorker }: Record<'person' | 'keyWorker', Principal>,
  ): Promise<void> {
    const at = `/api/identity/people/${personId}`;
    await this.tell(`${at}/names`, person, { dateOfBirth: '1987-05-06' }, { 'if-match': '"0"' });
    await this.tell(`${at}/address`, person, { postcode: 'ZZ99 3VZ' }, { 'if-match': '"0"' });
    await this.tell(`${at}/former-names`, person, {});
    await this.tell(`${at}/about-oneself`, person, { aspect: 'ethnicity', code: 'own-words' });
    const number = { kind: 'nhs-number', number: TEST_NUMBER };
    await this.tell(`${at}/identifiers`, keyWorker, number);
    const { text } = await this.product.get(at, keyWorker);
    const numberId = (JSON.parse(text) as { identifiers: { identifierId: string }[] }).identifiers[0]?.identifierId;
    await this.tell(`${at}/identifiers/${numberId}/check`, keyWorker, { status: '01' });
    await this.tell(`/api/identity/communication-needs/${personId}`, keyWorker, { code: 'other', language: null });
    const told = { channel: 'email', address: `${personId}@canary.example`, quietFrom: 21, quietUntil: 8 };
    await this.tell('/api/identity/message-preference', person, told);
    await this.product.settled();
    const contact = { contactOn: dayOf(this.product, 0), met: true };
    await this.tell(`/api/identity/communication-needs/${personId}/contacts`, keyWorker, contact);
    const { id: correctionId } = await this.tell(`${at}/corrections`, person, { part: 'needs' });
    await this.tell(`${at}/corrections/${correctionId}/answer`, keyWorker, { outcome: 'not-changed' });
    const about = { audience: 'agency', audienceId: keyWorker.agencyId, part: 'formulation' };
    await this.tell(`${at}/sharing`, person, { ...about, choice: 'withheld' });
    const until = this.product.now(DAY_MS).toISOString();
    await this.tell(`${at}/sharing/override`, this.guardian, { ...about, ground: 'court-order', until });
  }

  private async stayingInTouch(
    personId: string,
    { person, keyWorker }: Record<'person' | 'keyWorker', Principal>,
  ): Promise<void> {
    const engagement = `/api/intake/people/${personId}/engagement`;
    await this.tell(`${engagement}/missed-contacts`, keyWorker, { missedOn: dayOf(this.product, 0), planned: 'phone' });
    await this.tell(`${engagement}/tries`, keyWorker, { triedOn: dayOf(this.product, 0), channel: 'letter' });
    await this.tell(`${engagement}/distance`, person, {});
  }

  private async alerts(coordinator: Principal): Promise<void> {
    const { text } = await this.product.get('/api/assurance/watch', coordinator);
    const watch = JSON.parse(text) as { alertId: string; personId: string | null }[];
    const ofSomebody = watch.find(({ personId }) => personId !== null);
    await this.tell(`/api/assurance/watch/${ofSomebody?.alertId}/resolve`, coordinator, {});
  }

  /** Sends a request with canaries in it. Throws when it was not accepted, for then nothing was planted. */
  private async tell(
    url: string,
    as: Principal,
    body: object,
    headers: Record<string, string> = {},
  ): Promise<{ readonly id: string; readonly personId?: string; readonly conversationId?: string }> {
    const planted = this.canaries.plantIn(url, { ...body });
    const { status, text } = await this.product.post(url, as, planted, headers);
    const answer = JSON.parse(text || '{}') as {
      id: string;
      code?: string;
      fields?: unknown;
    };
    if (status >= 300) {
      throw new Error(
        `The walk was refused at ${url}: ${status} ${answer.code} ${JSON.stringify(answer.fields ?? '')}`,
      );
    }
    return answer;
  }
}

/** Of the plan as it was shown: a hash, and no words. */
const NO_HASH = { planContentHash: null };
