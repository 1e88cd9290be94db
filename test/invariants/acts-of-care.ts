import type { Decision } from '@platform/decider/decider';
import { idFrom } from '@platform/event-store/command-context';
import type { Act, Choice, Tried } from './acts';
import { isOnTheTeam, roleOf } from './acts';
import type { Answer } from './log';
import type { Asker } from './people';
import { nameOfPerson, WORKERS } from './people';
import type { Rules } from './rules';
import type { Plan } from './streams';
import {
  askStream,
  contentHashOf,
  holderOf,
  handOverIdOf,
  handOverStream,
  isUnderWay,
  jointDecisionStream,
  planIdOf,
  planStream,
  waitingStepUp,
  wayBackStream,
} from './streams';

type Asked = Parameters<Rules['setGoal']>[1];
type DecisionKind = Parameters<Rules['proposeDecision']>[0]['kind'];
type PlanDecision = Decision<Parameters<typeof planStream.evolve>[1], string>;
type PlanHistory = Parameters<Rules['reviseSection']>[3];

/** Somebody asks something of a plan. */
function ofPlan(
  choice: Choice,
  what: string,
  decide: (asked: Asked, plan: Plan, history: PlanHistory, rules: Rules) => PlanDecision,
): Tried {
  const { world } = choice;
  const personId = choice.person();
  const planId = planIdOf(personId);
  if (world.log.state(planStream, planId).openedAt === null) return undefined;
  const asker: Asker = choice.asker(personId);
  const asked = { by: asker, at: world.at };
  const answer = world.log.decideAndAppend(planStream, planId, choice.by(asker.memberId), (plan, history) =>
    decide(asked, plan, history, world.rules));
  return { says: `${asker.name} ${what} in the plan of ${nameOfPerson(personId)}`, answer };
} // prettier-ignore

/** The plan, its words and its team. */
export const PLAN_ACTS: Readonly<Record<string, readonly [weight: number, act: Act]>> = {
  'revise a section': [6, (choice) => {
    const section = choice.some(['about-me', 'strengths', 'needs', 'safety-plan'] as const);
    const text = `Text ${choice.number(5)}`;
    const back = choice.oneIn(4) ? 3n : 0n;
    return ofPlan(choice, `writes "${text}" under ${section}`, (asked, plan, history, rules) =>
      rules.reviseSection({ section, text, revisionSeen: BigInt(history.length) - 1n - back }, asked, plan, history));
  }],
  'propose other words': [2, (choice) => {
    const proposalId = idFrom(choice.commandId, 'proposal');
    return ofPlan(choice, 'proposes other words for about me', (asked, plan, _history, rules) =>
      rules.proposeRewording({ proposalId, text: `Proposed ${proposalId.slice(0, 4)}` }, asked, plan));
  }],
  'accept other words': [2, (choice) => ofPlan(choice, 'accepts other words for about me', (asked, plan, history, rules) =>
    rules.acceptRewording({ proposalId: choice.oneOf(plan.proposals)?.proposalId ?? 'none', revisionSeen: null }, asked, plan, history))],
  'set a goal': [2, (choice) => ofPlan(choice, 'sets a goal', (asked, plan, _history, rules) =>
    rules.setGoal({ goalId: idFrom(choice.commandId, 'goal'), text: 'Sleep.' }, asked, plan))],
  'agree an action': [4, (choice) => {
    const owner = choice.worker();
    return ofPlan(choice, `agrees something for ${owner.name} to do`, (asked, plan, _history, rules) =>
      rules.agreeAction({ actionId: idFrom(choice.commandId, 'action'), text: 'Ring.', ownerId: owner.memberId, ownerAgencyId: null, dueOn: choice.world.day(choice.number(5) - 1), goalId: null }, asked, plan));
  }],
  'say what became of an action': [3, (choice) => ofPlan(choice, 'says what became of an action', (asked, plan, history, rules) =>
    rules.completeAction({ actionId: choice.oneOf(plan.actions)?.actionId ?? 'none', outcome: choice.some(['done', 'not-done'] as const), why: choice.some(['It rained.', ' ']) }, asked, plan, history))],
  sign: [6, (choice) => {
    const isStale = choice.oneIn(5);
    const outcome = choice.some(['agreed', 'agreed', 'not-agreed'] as const);
    return ofPlan(choice, `signs ${isStale ? 'what it said before' : 'what it says'}: ${outcome}`, (asked, plan, _history, rules) => {
      const contentHash = contentHashOf(plan);
      const toSign = { shownHash: contentHash, contentHash, passagesHash: null };
      return rules.signPlan({ contentHash: isStale ? 'a'.repeat(64) : contentHash, outcome, reason: choice.some(['Not the choir.', '']) }, toSign, asked, plan);
    });
  }],
  invite: [5, (choice) => {
    const { memberId, agencyId, role, name } = choice.worker();
    const isKeyWorker = choice.oneIn(6);
    return ofPlan(choice, `invites ${name}${isKeyWorker ? ' as key worker' : ''}`, (asked, plan, _history, rules) =>
      rules.inviteMember({ memberId, agencyId, role, isKeyWorker }, asked, plan));
  }],
  'end a membership': [2, (choice) => {
    const { memberId, name } = choice.worker();
    return ofPlan(choice, `ends the membership of ${name}`, (asked, plan, _history, rules) => rules.leaveTeam(memberId, asked, plan));
  }],
  'name another key worker': [1, (choice) => {
    const worker = choice.worker();
    const { memberId, agencyId } = worker;
    const role = roleOf(worker, choice.world);
    const named = role && { memberId, agencyId, role, isKeyWorker: true };
    return ofPlan(choice, `is told that ${worker.name} takes the place of a key worker who left`, (asked, plan, _history, rules) => {
      const keyWorker = plan.team.find(({ isKeyWorker, leftAt }) => isKeyWorker && leftAt === null);
      const hasLeft = keyWorker !== undefined && !choice.world.employed.has(keyWorker.memberId);
      return rules.nameAnother(named, asked.at, plan, hasLeft);
    });
  }],
}; // prettier-ignore

/** Decisions that lead to hand-overs, hand-overs, and asks. */
export const BETWEEN_ACTS: Readonly<Record<string, readonly [weight: number, act: Act]>> = {
  'decide together to step down': [7, (choice) => decideTogether(choice, ['step-down', 'step-down', 'other'])],
  'decide together to say farewell': [3, (choice) => decideTogether(choice, ['farewell'])],
  'propose a hand-over': [6, (choice) => {
    const { world } = choice;
    const decisionId = choice.oneOf(world.log.ids('jointDecision'));
    if (decisionId === undefined) return undefined;
    const decision = world.log.state(jointDecisionStream, decisionId);
    if (decision.status === 'not-proposed') return undefined;
    const { planId, personId } = decision.proposal;
    const members = WORKERS.filter((one) => isOnTheTeam(personId, one, world));
    const ofTheHolder = members.filter(({ agencyId }) => agencyId === world.accountableFor(personId));
    const sender = (choice.oneIn(5) ? choice.oneOf(members) : choice.oneOf(ofTheHolder)) ?? choice.worker();
    const receiver = choice.worker();
    if (!isOnTheTeam(personId, sender, world)) return { says: `${sender.name}, not of the team, proposes a hand-over`, answer: { refused: 'not-found' } };
    const before = world.handOversOf(personId);
    const states = before.map((id) => world.log.state(handOverStream, id));
    const already = before.find((_id, at) => states[at]?.status !== 'not-proposed' && decisionOf(states[at]) === decisionId);
    const handOverId = already ?? handOverIdOf(planId, before.length);
    const late = choice.oneIn(6) ? new Date(world.now.getTime() + 30 * 86_400_000).toISOString() : null;
    const arranged = { handOverId, personId, planId, decisionId, fromAgencyId: sender.agencyId, toAgencyId: receiver.agencyId, proposedBy: sender.memberId, meetingOn: world.day(1), present: [personId], medicines: 'The GP.', section117: 'not-applicable' as const, agreedContactDueAt: late, toAgencyIsKnown: true, accountableAgencyId: world.accountableFor(personId), isUnderWay: states.some(isUnderWay), nation: 'england' as const, proposedAt: world.at };
    const answer = world.log.decideAndAppend(handOverStream, handOverId, choice.by(sender.memberId), (state) =>
      world.rules.proposeHandOver(arranged, decision, state));
    return { says: `${sender.name} proposes to hand ${nameOfPerson(personId)} over to the agency of ${receiver.name}`, answer };
  }],
  'arrange a hand-over': [6, (choice) => ofHandOver(choice, 'from', 'writes down what goes along with a hand-over', (asker, rules, state) => {
    const isNamed = !choice.oneIn(4);
    const goesAlong = { meeting: isNamed ? 'not-held' as const : 'planned' as const, meetingOn: null, present: [], meetingWhyNot: 'By phone.', planGoneThrough: true, safetyPlanGoneThrough: true, notGoneThroughWhy: null, prescriber: null, reviewer: null, medicinesReviewBy: null, medicinesWhyNot: 'None.', aftercare: 'no' as const, aftercareWho: null };
    return rules.arrangeHandOver({ goesAlong, arrangedBy: asker.memberId, now: choice.world.now, today: choice.world.today }, state);
  })],
  'accept a hand-over': [7, (choice) => ofHandOver(choice, 'to', 'accepts a hand-over', (asker, rules, state) => {
    const receiver = choice.oneIn(4) ? choice.worker() : asker;
    const isOfIt = state.status !== 'not-proposed' && receiver.agencyId === state.proposal.toAgencyId;
    const { memberId, role } = receiver;
    return rules.acceptHandOver({ receiver: isOfIt ? { memberId, role } : undefined, acceptedBy: asker.memberId, now: choice.world.now }, state);
  })],
  'record first contact': [8, (choice) => ofHandOver(choice, 'to', 'records first contact', (asker, rules, state) => {
    const hours = choice.number(60) - 55;
    const contactedAt = new Date(choice.world.now.getTime() + hours * 3_600_000).toISOString();
    return rules.recordFirstContact({ contactedAt, how: 'We met.', recordedBy: asker.memberId, accountableAgencyId: state.status === 'not-proposed' ? null : choice.world.accountableFor(state.proposal.personId), now: choice.world.now }, state);
  })],
  'withdraw a hand-over': [1, (choice) => ofHandOver(choice, 'from', 'withdraws a hand-over', (asker, rules, state) =>
    rules.withdrawHandOver({ reason: 'They would rather stay.', withdrawnBy: asker.memberId, now: choice.world.now }, state))],
  'agree a way back': [3, (choice) => {
    const { world } = choice;
    const personId = choice.person();
    const plan = world.log.state(planStream, planIdOf(personId));
    const keyWorker = plan.team.find(({ isKeyWorker, leftAt }) => isKeyWorker && leftAt === null);
    const asker = WORKERS.find((one) => one.memberId === keyWorker?.memberId) ?? choice.worker();
    const by = choice.oneIn(6) ? choice.worker() : asker;
    if (!isOnTheTeam(personId, by, world)) return undefined;
    const said = { signs: 'No post.', helps: 'A walk.', call: 'The team.', namedIds: [], until: world.day(choice.some([30, 90, 400])), agencyId: by.agencyId, ownerId: by.memberId };
    const answer = world.log.decideAndAppend(wayBackStream, personId, choice.by(by.memberId), (state) =>
      world.rules.agreeWayBack({ said, agreedBy: by.memberId, ownerIsKnown: true, isAsSeen: true, now: world.now, today: world.today }, plan, state));
    return { says: `${by.name} agrees a way back with ${nameOfPerson(personId)}`, answer };
  }],
  'step up': [4, (choice) => {
    const { world } = choice;
    const personId = choice.person();
    const plan = world.log.state(planStream, planIdOf(personId));
    if (plan.openedAt === null) return undefined;
    const asker = choice.asker(personId);
    const roleThere = ({ memberId }: { readonly memberId: string }) => {
      const worker = WORKERS.find((one) => one.memberId === memberId);
      return worker && roleOf(worker, world);
    };
    const answer = world.log.decideAndAppend(wayBackStream, personId, choice.by(asker.memberId), (state) => {
      const holder = holderOf(state, plan, world.whoIsAccountable(personId), roleThere);
      return world.rules.stepUp({ stepUpId: idFrom(choice.commandId, 'step-up'), words: 'Again.', by: asker, holder, now: world.now, today: world.today, nation: 'england', workingDays: 1 }, plan, state);
    });
    return { says: `${asker.name} says that ${nameOfPerson(personId)} needs help again`, answer };
  }],
  'be there after a step-up': [3, (choice) => {
    const { world } = choice;
    const personId = choice.person();
    const waiting = waitingStepUp(world.log.state(wayBackStream, personId));
    if (!waiting) return undefined;
    const owner = WORKERS.find((one) => one.memberId === waiting.ownerId);
    const by = (choice.oneIn(4) ? undefined : owner) ?? choice.worker();
    const answer = world.log.decideAndAppend(wayBackStream, personId, choice.by(by.memberId), (state) =>
      world.rules.recordStepUpContact({ stepUpId: waiting.stepUpId, contactedAt: world.at, how: 'A walk.', by, now: world.now }, state));
    return { says: `${by.name} was there for ${nameOfPerson(personId)}`, answer };
  }],
  'hold a farewell': [5, (choice) => {
    const { world } = choice;
    const decisions = world.log.ids('jointDecision').map((id) => world.log.state(jointDecisionStream, id));
    const decision = choice.oneOf(decisions.filter((one) => one.status === 'taken' && (one.proposal.kind === 'farewell' || choice.oneIn(9))));
    if (decision?.status !== 'taken') return undefined;
    const { decisionId, personId, planId } = decision.proposal;
    const keyWorker = world.log.state(planStream, planId).team.find(({ isKeyWorker, leftAt }) => isKeyWorker && leftAt === null);
    const by = (choice.oneIn(6) ? undefined : WORKERS.find(({ memberId }) => memberId === keyWorker?.memberId)) ?? choice.worker();
    const farewell = { decisionId, words: 'Go well.', heldBy: by.memberId, at: world.at };
    const answer = world.log.decideAndAppend(planStream, planId, choice.by(by.memberId), (plan) =>
      world.rules.holdFarewell(farewell, decision, world.leftOver(personId), plan));
    return { says: `${by.name} says farewell to ${nameOfPerson(personId)}`, answer };
  }],
  'make an ask': [2, (choice) => {
    const { world } = choice;
    const personId = choice.person();
    const members = WORKERS.filter((one) => isOnTheTeam(personId, one, world));
    const asker = (choice.oneIn(5) ? undefined : choice.oneOf(members)) ?? choice.worker();
    const asked = choice.worker();
    if (!isOnTheTeam(personId, asker, world)) return { says: `${asker.name}, not of the team, makes an ask`, answer: { refused: 'not-found' } };
    const askId = idFrom(choice.commandId, 'ask');
    const asking = { askId, personId, serviceId: idFrom('service', asked.agencyId), serviceName: 'Walk and talk', agencyId: asked.agencyId, need: 'Company.', askedBy: asker.memberId, askedByAgencyId: asker.agencyId, nation: 'england' as const, isOfTheAlliance: true, goesByLink: false, forWhoAccepts: null, pausedUntil: null, askedAt: world.at };
    const answer = world.log.decideAndAppend(askStream, askId, choice.by(asker.memberId), (state) => world.rules.makeAsk(asking, state));
    return { says: `${asker.name} asks the agency of ${asked.name} to help ${nameOfPerson(personId)}`, answer };
  }],
  'answer an ask': [3, (choice) => {
    const { world } = choice;
    const askId = choice.oneOf(world.log.ids('ask'));
    if (askId === undefined) return undefined;
    const ask = world.log.state(askStream, askId);
    const ofAgency = WORKERS.filter((one) => ask.status !== 'not-made' && one.agencyId === ask.agencyId);
    const worker = (choice.oneIn(4) ? undefined : choice.oneOf(ofAgency)) ?? choice.worker();
    const { memberId, agencyId, role } = worker;
    const how = choice.some(['accepts', 'accepts', 'declines', 'withdraws'] as const);
    const answer: Answer = world.log.decideAndAppend(askStream, askId, choice.by(memberId), (state) => {
      if (how === 'accepts') return world.rules.acceptAsk({ member: { memberId, agencyId, role }, roleNamed: null, acceptedBy: memberId, at: world.at }, state);
      return how === 'declines'
        ? world.rules.declineAsk({ reason: 'no-room', suggestion: null, declinedBy: memberId, at: world.at }, state)
        : world.rules.withdrawAsk({ reason: 'Found something nearer.', withdrawnBy: memberId, at: world.at }, state);
    });
    return { says: `${worker.name} ${how} an ask`, answer };
  }],
}; // prettier-ignore

const decisionOf = (state: typeof handOverStream.initial | undefined) =>
  state === undefined || state.status === 'not-proposed' ? undefined : state.proposal.decisionId;

type HandOverDecision = Decision<Parameters<typeof handOverStream.evolve>[1], string>;

/** Mostly by the agency on that side; others are told that there is nothing. */
function ofHandOver(
  choice: Choice,
  side: 'from' | 'to',
  what: string,
  decide: (asker: Asker['worker'] & object, rules: Rules, state: typeof handOverStream.initial) => HandOverDecision,
): Tried {
  const { world } = choice;
  const handOverId = choice.oneOf(world.log.ids('handOver'));
  if (handOverId === undefined) return undefined;
  const handOver = world.log.state(handOverStream, handOverId);
  if (handOver.status === 'not-proposed') return undefined;
  const agencyId = side === 'from' ? handOver.proposal.fromAgencyId : handOver.proposal.toAgencyId;
  const { receiverId } = handOver;
  const ofTheSide = WORKERS.filter((one) => one.agencyId === agencyId);
  const likely = ofTheSide.filter(({ memberId }) => memberId === receiverId);
  const asker = choice.oneIn(6) ? choice.worker() : choice.oneOf(likely.length > 0 && side === 'to' ? likely : ofTheSide);
  if (!asker) return undefined;
  if (asker.agencyId !== agencyId) return { says: `${asker.name}, of another agency, ${what}`, answer: { refused: 'not-found' } };
  const answer = world.log.decideAndAppend(handOverStream, handOverId, choice.by(asker.memberId), (state) =>
    decide(asker, world.rules, state));
  return { says: `${asker.name} ${what} of ${nameOfPerson(handOver.proposal.personId)}`, answer };
} // prettier-ignore

/** The whole team and the person agree; what becomes of it is chosen. */
function decideTogether(choice: Choice, kinds: readonly [DecisionKind, ...DecisionKind[]]): Tried {
  const { world } = choice;
  const personId = choice.person();
  const planId = planIdOf(personId);
  const plan = world.log.state(planStream, planId);
  if (plan.openedAt === null) return undefined;
  const decisionId = idFrom(choice.commandId, 'decision');
  const planContentHash = contentHashOf(plan);
  const members = WORKERS.filter((one) => isOnTheTeam(personId, one, world));
  const [first] = members;
  const keyWorker = plan.team.find((one) => one.isKeyWorker && one.leftAt === null);
  if (!first) return undefined;
  const { log, rules, at } = world;
  const said = (label: string) => ({ ...choice.by(first.memberId), commandId: idFrom(choice.commandId, label) });
  const proposal = { decisionId, planId, personId, kind: choice.some(kinds), question: 'Is it time?', options: ['Yes', 'Not yet'], evidence: { planContentHash, position: '0' }, proposedBy: first.memberId, proposedAt: at };
  log.decideAndAppend(jointDecisionStream, decisionId, said('propose'), (state) => rules.proposeDecision(proposal, state));
  for (const { memberId, agencyId, role } of members) {
    const position = { memberId, agencyId, role, tier: role === 'clinician' ? 'regulated' : 'none', decisionId, personId, isKeyWorker: memberId === keyWorker?.memberId, stance: 'agree' as const, reason: null, planContentHash, statedAt: at };
    log.decideAndAppend(jointDecisionStream, decisionId, said(memberId), (state) => rules.statePosition(position, null, state));
  }
  const voice = { decisionId, personId, outcome: 'agrees' as const, words: 'Yes.', planContentHash, recordedBy: personId, voicedAt: at };
  log.decideAndAppend(jointDecisionStream, decisionId, said('voice'), (state) => rules.recordPersonsVoice(voice, null, state));
  const taking = { outcome: choice.some(['Yes', 'Yes', 'Yes', 'Yes', 'Yes', 'Not yet'] as const), implementerId: first.memberId, reviewOn: world.day(30), takenBy: first.memberId, takenAt: at, today: world.today, planContentHash, team: [personId, ...members.map(({ memberId }) => memberId)] };
  const answer = log.decideAndAppend(jointDecisionStream, decisionId, said('take'), (state) => rules.takeDecision(taking, state));
  return { says: `${nameOfPerson(personId)} and their team decide together: ${proposal.kind}`, answer };
} // prettier-ignore
