import { AssuranceContext, AssuranceModule } from '@contexts/assurance';
import { CarePlanContext, CarePlanModule } from '@contexts/care-plan';
import { IdentityContext, IdentityModule } from '@contexts/identity';
import { IntakeContext, IntakeModule } from '@contexts/intake';
import { OutcomesContext, OutcomesModule } from '@contexts/outcomes';
import { ProviderDirectoryContext, ProviderDirectoryModule } from '@contexts/provider-directory';
import { ANYONE } from '@platform/access-control/principal';
import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import type { Standing } from './standings';
import { TIERS } from './standings';

export const CONTEXTS = [
  ...[IdentityContext, IntakeContext, CarePlanContext, ProviderDirectoryContext, OutcomesContext, AssuranceContext],
];
const DAY_MS = 24 * 60 * 60_000;
const setup = someone('setup');
const guardian = someone('caldicott-guardian');

let addresses = 0;
/** Another address for each request: what is limited by address is tried elsewhere. */
export const elsewhere = () => `10.${(addresses += 1) >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`;

/** Every id that a way in may ask for, of one person who has everything. */
export interface World {
  readonly ids: Readonly<Record<string, string>>;
  readonly principalOf: (standing: Standing) => Principal;
}

/** The whole product over a database of its own. */
export async function startProduct(): Promise<ContextApp> {
  const started: { app?: ContextApp } = {};
  const asIdentity = someone('service', { context: 'identity' });
  const askNameGiven = async (introductionId: string) => {
    const answer = await started.app?.get(`/api/intake/introductions/${introductionId}/name-given`, asIdentity);
    return answer?.body as { name: string; communicationNeeds: string | null };
  };
  const verify = () => Promise.resolve({ verdict: 'cannot-tell' as const, sentences: [] });
  started.app = await ContextApp.start(
    [
      IdentityModule.forRoot({ demonstration: false, askNameGiven }),
      ...[
        IntakeModule.forRoot(),
        CarePlanModule.forRoot(),
        ProviderDirectoryModule.forRoot(),
        OutcomesModule.forRoot(),
      ],
      AssuranceModule.forRoot({ verify }),
    ],
    CONTEXTS,
  );
  return started.app;
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
export class WorldBuilder {
  private people = 0;
  private workers: Promise<Readonly<Record<string, Principal>>> | undefined;

  constructor(private readonly app: ContextApp) {}

  async build(): Promise<World> {
    this.workers ??= this.registerWorkers();
    const workers = await this.workers;
    const { keyWorker, member, spare, left, asked, coordinator } = workers as Record<string, Principal>;
    if (!keyWorker || !member || !spare || !left || !asked || !coordinator)
      throw new Error('Somebody was not registered.');
    const lost = await this.introduce();
    this.app.clock.advance(DAY_MS * 4);
    await this.whatFallsDue();
    const { introductionId, personId } = await this.introduce();
    const person = someone('person', { personId, agencyId: null });
    const board = await this.read<{ huddle: { huddleId: string } | null }>('/api/intake/huddle-board', coordinator);
    const huddleId = board.huddle?.huddleId ?? (await this.done('/api/intake/huddles', coordinator)).id;
    await this.done(`/api/intake/introductions/${introductionId}/key-worker`, coordinator, {
      ...{ huddleId, keyWorkerId: keyWorker.memberId, agencyId: keyWorker.agencyId, nextContactOn: this.day(3) },
    });
    await this.app.settled();
    const read = () => this.read<Plan>(`/api/care-plan/people/${personId}/plan`, keyWorker);
    const { planId } = await read();
    const plan = `/api/care-plan/plans/${planId}`;
    for (const one of [member, spare, left]) {
      const invited = { memberId: one.memberId, agencyId: one.agencyId, role: one.role };
      await this.done(`${plan}/team`, keyWorker, invited);
    }
    await this.app.settled();
    await this.done(`${plan}/team/${left.memberId}/leave`, left);
    const carer = someone('carer', { memberId: idFrom('carer', personId) });
    await this.app.hear('care-plan.team-member-joined.v1', {
      ...{ planId, personId, memberId: carer.memberId ?? '', agencyId: idFrom('no agency'), role: 'carer' },
      ...{ isKeyWorker: false, joinedAt: this.app.clock.now().toISOString() },
    });
    const goal = await this.done(`${plan}/goals`, person, { text: 'Sleep through four nights a week.' });
    const action = await this.done(`${plan}/actions`, keyWorker, {
      ...{
        text: 'Ring on Tuesday.',
        ownerId: keyWorker.memberId,
        ownerAgencyId: keyWorker.agencyId,
        dueOn: this.day(9),
      },
    });
    const proposal = await this.done(`${plan}/proposals`, keyWorker, { text: 'I like quiet mornings.' });
    const serviceId = (await this.done('/api/provider-directory/listings', asked, LISTING)).id;
    const ask = { serviceId, personId, need: 'Company outdoors, on a weekday.' };
    const askId = (await this.done('/api/provider-directory/asks', keyWorker, ask)).id;
    const decisionId = await this.decide(planId, { person, keyWorker, member }, true);
    const openDecisionId = await this.decide(planId, { person, keyWorker, member }, false);
    const handOver = handOverOf(
      { planId, decisionId, toAgencyId: asked.agencyId, present: [keyWorker.memberId] },
      this.day(0),
    );
    const handOverId = (await this.done('/api/care-plan/hand-overs', keyWorker, handOver)).id;
    const wrong = { part: 'needs', statement: 'I never said that.' };
    const correctionId = (await this.done(`/api/identity/people/${personId}/corrections`, person, wrong)).id;
    const erasing = { personId, reason: 'retention-ended', confirmation: 'erase this record' };
    const erasureId = (await this.done('/api/identity/erasures', guardian, erasing)).id;
    const ground = { ground: 'litigation' };
    const holdId = (await this.done(`/api/identity/people/${personId}/legal-holds`, guardian, ground)).id;
    await this.app.settled();
    const alerts = await this.read<Alert[]>('/api/assurance/watch', coordinator);
    const alertId = alerts.find((alert) => alert.personId === lost.personId)?.alertId ?? '';
    const found = {
      ...{ introductionId, personId, huddleId, planId, goalId: goal.id, actionId: action.id, proposalId: proposal.id },
      ...{ correctionId, erasureId, holdId },
      ...{ serviceId, askId, decisionId: openDecisionId, takenDecisionId: decisionId, handOverId, alertId },
      ...{ memberId: spare.memberId, keyWorkerId: keyWorker.memberId, sendingAgencyId: keyWorker.agencyId },
      ...{ askedId: asked.memberId, askedAgencyId: asked.agencyId, spareAgencyId: spare.agencyId },
      ...{
        lostIntroductionId: lost.introductionId,
        contentHash: (await read()).contentHash,
        revision: (await read()).revision,
      },
      ...{
        today: this.day(0),
        soon: this.day(7),
        now: this.app.clock.now().toISOString(),
        receiptCode: lost.receiptCode,
      },
    };
    const ids = Object.fromEntries(Object.entries(found).map(([name, id]) => [name, String(id)]));
    return { ids, principalOf: (standing) => principalOf(standing, { person, carer, workers }) };
  }

  private day(inDays: number): string {
    return new Date(this.app.clock.now().getTime() + inDays * DAY_MS).toISOString().slice(0, 10);
  }

  private async read<Body>(path: string, by: Principal): Promise<Body> {
    return (await this.app.get(path, by)).body as Body;
  }

  private async done(path: string, by: Principal, body: object = {}): Promise<{ id: string }> {
    this.app.address = elsewhere();
    const answer = await this.app.post(path, by, body);
    if (answer.status !== 201) throw new Error(`${path} answered ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as { id: string };
  }

  private async whatFallsDue(): Promise<void> {
    for (const token of CONTEXTS) {
      const { runtime } = this.app.app.get<AssuranceContext>(token, { strict: false });
      await runtime.checkDeadlines();
      await runtime.checkDeadlines();
    }
    await this.app.settled();
  }

  private async introduce() {
    const { id, personId, receiptCode } = (await this.done('/api/intake/introductions', ANYONE, {
      ...{ name: `Robin ${(this.people += 1)}`, whatBroughtYou: 'The days have no shape.' },
      reachMe: { how: 'phone', at: '07700 900123' },
    })) as { id: string; personId: string; receiptCode: string };
    await this.app.settled();
    return { introductionId: id, personId, receiptCode };
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

  private async registerWorkers() {
    const agencyOf: Record<string, string> = {};
    for (const agency of ['sending', 'joined', 'asked', 'elsewhere']) {
      const joining = { name: `The agency ${agency}`, kind: 'charity' };
      agencyOf[agency] = (await this.done('/api/identity/agencies', guardian, joining)).id;
    }
    const workers: Record<string, Principal> = {};
    for (const [name, role, tier, agency] of WORKERS_OF_THE_WORLD) {
      const agencyId = agencyOf[agency] ?? '';
      const about = {
        agencyId,
        name: `Somebody ${name}`,
        role,
        tier,
        issuer: 'https://sign-in.example',
        subject: name,
      };
      const { id } = await this.done('/api/identity/practitioners', setup, about);
      workers[name] = someone(role, { memberId: id, practitionerId: id, agencyId, tier });
    }
    await this.app.settled();
    return workers;
  }
}

const WORKERS_OF_THE_WORLD = [
  ['keyWorker', 'clinician', 'regulated', 'sending'],
  ['colleague', 'clinician', 'regulated', 'sending'],
  ['member', 'community-worker', 'supervised', 'joined'],
  ['spare', 'link-worker', 'supervised', 'joined'],
  ['asked', 'community-worker', 'supervised', 'asked'],
  ['left', 'peer-supporter', 'peer', 'elsewhere'],
  ['elsewhere', 'gp', 'regulated', 'elsewhere'],
  ['coordinator', 'hub-coordinator', 'supervised', 'elsewhere'],
] as const;

const WHO_STANDS = {
  'key worker': 'keyWorker',
  team: 'member',
  left: 'left',
  'sending agency': 'colleague',
  'asked agency': 'asked',
  elsewhere: 'elsewhere',
} as const;

const LISTING = {
  ...{ name: 'Walk and talk', organisationName: 'The agency asked', description: 'A slow walk in company.' },
  ...{ eligibility: 'Any adult who lives in the borough' },
};

export function handOverOf(of: object, meetingOn: string): object {
  const said = { medicines: 'The surgery prescribes; nothing changes.', section117: 'not-applicable' };
  return { ...of, ...said, meetingOn };
}

interface People {
  readonly person: Principal;
  readonly carer: Principal;
  readonly workers: Readonly<Record<string, Principal>>;
}

/** Each of the seven roles is tried in each relation: the member stays who they are, and only the role changes. */
function principalOf(standing: Standing, { person, carer, workers }: People): Principal {
  if ('part' in standing) return someone('service', { context: standing.part, memberId: null });
  if ('role' in standing) {
    const worker = workers[WHO_STANDS[standing.relation]];
    if (!worker) throw new Error(`Nobody stands as ${standing.relation}.`);
    return { ...worker, role: standing.role, tier: TIERS[standing.role] };
  }
  switch (standing.alone) {
    case 'nobody':
      return ANYONE;
    case 'the person':
      return person;
    case 'another person':
      return someone('person', { personId: idFrom('somebody else') });
    case 'carer on the team':
      return carer;
    case 'another carer':
      return someone('carer', { memberId: idFrom('another carer') });
    case 'commissioner':
      return someone('commissioner', { agencyId: idFrom('a board') });
    case 'Caldicott guardian':
      return guardian;
  }
}
