import type { AssuranceContext } from '@contexts/assurance';
import { InviteMember } from '@contexts/care-plan';
import { CommandBus } from '@nestjs/cqrs';
import { ANYONE } from '@platform/access-control/principal';
import type { Principal } from '@platform/access-control/principal';
import type { CommandContext } from '@platform/event-store/command-context';
import { idFrom } from '@platform/event-store/command-context';
import { someone, type ContextApp } from '@platform/testing/context-app';
import type { Evidence } from './asked-for';
import { evidenceAsked, LISTING } from './asked-for';
import { goesAlong, handOverOf, linkToAnAsk } from './hand-over';
import { answeredAndTalked } from './measured';
import { representativeUntil } from './representative';
import type { Workers } from './principals';
import { guardian, principalOf, WORKERS_OF_THE_WORLD } from './principals';
import { CONTEXTS, elsewhere } from './product';
import type { Standing } from './standings';
import type { Done, Tools } from './tools';
import { DOOR_WORDS } from './tools';
import {
  keptInTheRecord,
  lawGoesBefore,
  opened,
  saidNo,
  sensitivePassage,
  toldTheirStory,
  watchedOver,
} from './what-else-there-is';

const DAY_MS = 24 * 60 * 60_000;
const setup = someone('setup');

/** Every id that a way in may ask for, of one person who has everything. */
export interface World {
  readonly ids: Readonly<Record<string, string>>;
  readonly principalOf: (standing: Standing) => Principal;
  /** Keeps the sensitive passage apart again, after somebody put it back. */
  readonly keepApart: () => Promise<void>;
  /** Puts a question that nobody has said anything to; answers its id. */
  readonly askAnew: () => Promise<string>;
}

interface Plan {
  readonly planId: string;
  readonly contentHash: string;
  readonly revision: number;
}
interface Alert {
  readonly alertId: string;
  readonly personId: string;
}

/** Somebody new in the product, with a plan, a team, a decision, an ask, a hand-over and an alert. */
export class WorldBuilder implements Tools {
  private people = 0;
  private workers: Promise<Workers> | undefined;
  private lost: Promise<Introduced> | undefined;

  constructor(readonly app: ContextApp) {}

  /** Who has said no refuses the member on the team and an agency everything, and the key worker what they need. */
  async build(said: 'nothing' | 'no' | 'no, and law goes before it' = 'nothing'): Promise<World> {
    const workers = await (this.workers ??= this.registerWorkers());
    const { keyWorker, member, spare, left, longGone, asked, coordinator } = workers;
    const lost = await (this.lost ??= this.lose());
    const { introductionId, personId, at } = await this.introduce();
    await this.introduce(at);
    const person = someone('person', { personId, agencyId: null });
    const board = await this.read<{ huddle: { huddleId: string } | null }>('/api/intake/huddle-board', coordinator);
    const huddleId = board.huddle?.huddleId ?? (await this.done('/api/intake/huddles', coordinator)).id;
    await this.done(`/api/intake/introductions/${introductionId}/key-worker`, coordinator, {
      ...{ huddleId, keyWorkerId: keyWorker.memberId, agencyId: keyWorker.agencyId, nextContactOn: this.day(3) },
    });
    const asking = { question: 'Who goes along?', summary: 'The letter gives two weeks.' };
    const itemId = (await this.done(`/api/intake/people/${personId}/huddle-items`, coordinator, asking)).id;
    const capturedItemId = (await this.done(`/api/intake/people/${personId}/huddle-items`, coordinator, { ...asking, question: 'Who rings?' })).id; // prettier-ignore
    await this.done(`/api/intake/huddle-items/${capturedItemId}/capture`, coordinator, {
      ...{ huddleId, outcome: 'The key worker rings.', dueOn: this.day(3) },
      ...{ ownerId: keyWorker.memberId, agencyId: keyWorker.agencyId },
    });
    await this.app.settled();
    const read = () => this.read<Plan>(`/api/care-plan/people/${personId}/plan`, keyWorker);
    const { planId } = await read();
    const plan = `/api/care-plan/plans/${planId}`;
    const join = (one: Principal) =>
      this.done(`${plan}/team`, keyWorker, { memberId: one.memberId, agencyId: one.agencyId, role: one.role });
    const leave = (one: Principal) => this.done(`${plan}/team/${one.memberId}/leave`, one);
    await join(longGone);
    await this.app.settled();
    await leave(longGone);
    this.app.clock.advance(DAY_MS * 29);
    for (const one of [member, spare, left]) await join(one);
    await this.app.settled();
    await leave(left);
    const [carer, shownCarer] = ['carer', 'shown carer'].map((name) =>
      someone('carer', { memberId: idFrom(name, personId) }),
    ) as [Principal, Principal];
    for (const one of [carer, shownCarer]) await this.inviteCarer(planId, keyWorker, one);
    const goal = await this.done(`${plan}/goals`, person, { text: 'Sleep through four nights a week.' });
    const action = await this.done(`${plan}/actions`, keyWorker, {
      ...{ text: 'Ring on Tuesday.', ownerId: keyWorker.memberId, ownerAgencyId: keyWorker.agencyId },
      dueOn: this.day(9),
    });
    const proposal = await this.done(`${plan}/proposals`, keyWorker, { text: 'I like quiet mornings.' });
    const otherProposalId = (await this.done(`${plan}/proposals`, keyWorker, { text: 'I like loud evenings.' })).id;
    const serviceId = (await this.done('/api/provider-directory/listings', asked, LISTING)).id;
    const ask = { serviceId, personId, need: 'Company outdoors, on a weekday.' };
    const askId = (await this.done('/api/provider-directory/asks', keyWorker, ask)).id;
    await this.done(`/api/provider-directory/people/${personId}/nothing-found`, keyWorker, { need: 'grief' });
    const askLink = await linkToAnAsk(this, { keyWorker, asked }, ask);
    const decisionId = await this.decide(planId, { person, keyWorker, member }, true);
    const speaks = `/api/care-plan/people/${personId}/representatives`;
    const { id: representativeId } = await this.done(speaks, keyWorker, representativeUntil(this.day(30)));
    const linked = { ...representativeUntil(this.day(30)), memberId: shownCarer.memberId };
    const { id: carerRepresentativeId } = await this.done(speaks, keyWorker, linked);
    const openDecisionId = await this.decide(planId, { person, keyWorker, member }, false);
    const handOver = handOverOf(
      { planId, decisionId, toAgencyId: asked.agencyId, present: [keyWorker.memberId] },
      this.day(0),
    );
    const handOverId = (await this.done('/api/care-plan/hand-overs', keyWorker, handOver)).id;
    await this.done(`/api/care-plan/hand-overs/${handOverId}/arrange`, keyWorker, goesAlong);
    const measured = await answeredAndTalked(this, { person, keyWorker }, goal.id);
    const who = { ...workers, person, carer, shownCarer };
    const kept = await keptInTheRecord(this, who, planId);
    const story = await toldTheirStory(this, who, introductionId);
    const emergency = await opened(this, who);
    const told = `/api/care-plan/people/${personId}/carer-concerns`;
    const concern = { words: 'They have not slept.', mayBeShownToThePerson: true };
    const concernId = (await this.done(told, carer, concern)).id;
    const quiet = { words: 'Please do not say that I rang.', mayBeShownToThePerson: false };
    const quietConcernId = (await this.done(told, carer, quiet)).id;
    const carerCode = (await this.done(`/api/care-plan/plans/${planId}/carers`, keyWorker, {})).code;
    const wrong = { part: 'needs', statement: 'I never said that.' };
    const corrections = `/api/identity/people/${personId}/corrections`;
    const correctionId = (await this.done(corrections, person, wrong)).id;
    const disputed = { part: 'goals-and-actions', entryId: goal.id, keepFromUse: true };
    const disputedCorrectionId = (await this.done(corrections, person, { ...wrong, ...disputed })).id;
    const spareGoal = await this.done(`${plan}/goals`, keyWorker, { text: 'Of somebody else.' });
    const wrongPerson = { kind: 'goal', id: spareGoal.id, reason: 'another-record-was-open' };
    const seen = { 'if-match': `"${(await read()).revision}"` };
    const takenOutId = (await this.done(`${plan}/about-somebody-else`, keyWorker, wrongPerson, seen)).id;
    const erasing = { personId, reason: 'retention-ended', confirmation: 'erase this record' };
    const justNow = signedInAt(guardian, this.app.clock.now().toISOString());
    const erasureId = (await this.done('/api/identity/erasures', justNow, erasing)).id;
    const packs = `/api/care-plan/decisions/${decisionId}/evidence-packs`;
    const { entries } = await this.read<Evidence>(`/api/care-plan/decisions/${decisionId}/evidence`, justNow);
    const packId = (await this.done(packs, justNow, evidenceAsked(entries))).id;
    const ground = { ground: 'litigation' };
    const holdId = (await this.done(`/api/identity/people/${personId}/legal-holds`, guardian, ground)).id;
    await this.app.settled();
    const watched = await watchedOver(this, who);
    const unfinished = { name: 'Sky', how: '', at: '', whatBroughtYou: '', whatWouldHelp: '', communicationNeeds: '' };
    const { receiptCode: unfinishedCode } = (await this.done(
      '/api/intake/unfinished-introductions',
      ANYONE,
      unfinished,
    )) as unknown as { receiptCode: string };
    if (said !== 'nothing') await saidNo(this, who);
    if (said === 'no, and law goes before it') await lawGoesBefore(this, who);
    const alerts = await this.read<Alert[]>('/api/assurance/watch', coordinator);
    const alertId = alerts.find((alert) => alert.personId === lost.personId)?.alertId ?? '';
    const { contentHash, revision } = await read();
    const found = {
      ...{ introductionId, personId, huddleId, planId, goalId: goal.id, actionId: action.id, proposalId: proposal.id },
      ...{ correctionId, disputedCorrectionId, takenOutId, erasureId, holdId, itemId, outcomeId: introductionId },
      ...{ concernId, quietConcernId, carerCode, capturedItemId, askLink, otherProposalId },
      ...{ serviceId, askId, decisionId: openDecisionId, takenDecisionId: decisionId, handOverId, alertId },
      ...{ ...measured, representativeId, carerRepresentativeId, packId, unfinishedCode },
      ...{ memberId: spare.memberId, keyWorkerId: keyWorker.memberId, sendingAgencyId: keyWorker.agencyId },
      ...{ askedId: asked.memberId, askedAgencyId: asked.agencyId, spareAgencyId: spare.agencyId },
      ...{ leaverId: workers.leaver.memberId, whoseId: personId, carerId: carer.memberId, section: 'needs' },
      ...{ lostIntroductionId: lost.introductionId, receiptCode: lost.receiptCode, contentHash, revision },
      ...{ today: this.day(0), soon: this.day(7), now: this.app.clock.now().toISOString() },
      ...{ soonMoment: new Date(this.app.clock.now().getTime() + 7 * DAY_MS).toISOString() },
      ...{ ...kept, ...story, ...emergency, ...watched },
    };
    const ids = Object.fromEntries(Object.entries(found).map(([name, id]) => [name, String(id)]));
    const authenticatedAt = this.app.clock.now().toISOString();
    const keepApart = () => sensitivePassage(this, who, planId, kept.sensitiveWords);
    const askAnew = () => this.decide(planId, { person, keyWorker, member }, false);
    return {
      ids,
      keepApart,
      askAnew,
      principalOf: (standing) => signedInAt(principalOf(standing, who), authenticatedAt),
    };
  }

  day(inDays: number): string {
    return new Date(this.app.clock.now().getTime() + inDays * DAY_MS).toISOString().slice(0, 10);
  }

  async read<Body>(path: string, by: Principal): Promise<Body> {
    return (await this.app.get(path, by)).body as Body;
  }

  async done(path: string, by: Principal, body: object = {}, headers: Record<string, string> = {}): Promise<Done> {
    this.app.address = elsewhere();
    const answer = await this.app.post(path, by, body, headers);
    if (answer.status !== 201) throw new Error(`${path} answered ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as Done;
  }

  /** As whoever sets up an alliance does: no page invites a carer. */
  private async inviteCarer(planId: string, by: Principal, { memberId }: Principal): Promise<void> {
    const context: CommandContext = {
      ...{ commandId: idFrom('invite', planId, memberId ?? ''), principal: by, purpose: 'direct-care' },
      ...{
        lawfulBasis: 'public-task-care',
        now: this.app.clock.now(),
        correlationId: idFrom(planId),
        causationId: null,
      },
    };
    const member = {
      memberId: memberId ?? '',
      agencyId: idFrom('no agency'),
      role: 'carer',
      isKeyWorker: false,
    } as const;
    await this.app.app.get(CommandBus).execute(new InviteMember(planId, member, context));
    await this.app.settled();
  }

  private async whatFallsDue(): Promise<void> {
    for (const token of CONTEXTS) {
      const { runtime } = this.app.app.get<AssuranceContext>(token, { strict: false });
      await runtime.checkDeadlines();
      await runtime.checkDeadlines();
    }
    await this.app.settled();
  }

  /** Nobody is named for them for four days, and the watch says so. */
  private async lose(): Promise<Introduced> {
    const lost = await this.introduce();
    this.app.clock.advance(DAY_MS * 4);
    await this.whatFallsDue();
    return lost;
  }

  /** Somebody of the same name as the key worker; `at` the same telephone as somebody before them. */
  private async introduce(at = `07700 9${String((this.people += 1)).padStart(5, '0')}`): Promise<Introduced> {
    const { id, personId, receiptCode } = (await this.done('/api/intake/introductions', ANYONE, {
      ...{ name: `Robin${this.people} Merrow`, whatBroughtYou: 'The days have no shape.' },
      ...{ reachMe: { how: 'phone', at }, communicationNeeds: DOOR_WORDS },
    })) as { id: string; personId: string; receiptCode: string };
    await this.app.settled();
    return { introductionId: id, personId, receiptCode, at };
  }

  private async decide(
    planId: string,
    who: Readonly<Record<'person' | 'keyWorker' | 'member', Principal>>,
    taken: boolean,
  ) {
    const question = { planId, question: 'Is it time?', options: ['Yes', 'Not yet'], kind: 'step-down' };
    const { id } = await this.done('/api/care-plan/decisions', who.keyWorker, question);
    if (!taken) return id;
    const decision = `/api/care-plan/decisions/${id}`;
    for (const one of [who.keyWorker, who.member]) await this.done(`${decision}/positions`, one, { stance: 'agree' });
    await this.done(`${decision}/persons-voice`, who.person, { outcome: 'agrees', words: 'Yes please.' });
    const taking = { outcome: 'Yes', implementerId: who.keyWorker.memberId, reviewOn: this.day(60) };
    await this.done(`${decision}/take`, who.keyWorker, taking);
    return id;
  }

  private async registerWorkers(): Promise<Workers> {
    const agencyOf: Record<string, string> = {};
    for (const agency of ['sending', 'joined', 'asked', 'elsewhere']) {
      const joining = { name: `The agency ${agency}`, kind: 'charity' };
      agencyOf[agency] = (await this.done('/api/identity/agencies', guardian, joining)).id;
    }
    const workers: Partial<Record<keyof Workers, Principal>> = {};
    for (const [name, role, tier, agency] of WORKERS_OF_THE_WORLD) {
      const agencyId = agencyOf[agency] ?? '';
      const about = {
        agencyId,
        name: name === 'keyWorker' ? 'Sal Merrow' : `Somebody ${name}`,
        ...{ role, tier, subject: name },
        issuer: 'https://sign-in.example',
      };
      const { id } = await this.done('/api/identity/practitioners', setup, about);
      workers[name] = someone(role, { memberId: id, practitionerId: id, agencyId, tier });
    }
    await this.app.settled();
    return workers as Workers;
  }
}

interface Introduced {
  readonly introductionId: string;
  readonly personId: string;
  readonly receiptCode: string;
  readonly at: string;
}

const signedInAt = (principal: Principal, authenticatedAt: string): Principal =>
  principal.authenticatedAt === null ? principal : { ...principal, authenticatedAt };
