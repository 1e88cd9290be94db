import { idFrom } from '@platform/event-store/command-context';
import { defineViewStream } from '@platform/access-control/view-recorder';
import { isOneOf } from '@platform/privacy/link-token';
import type { MadeAsk } from '../../libs/contexts/provider-directory/src/domain/ask/ask.state';
import type { Act, Choice } from './acts';
import { isOnTheTeam } from './acts';
import { holderOfLinkTo } from './asks-by-link';
import type { Answer } from './log';
import { nameOfPerson, WORKERS } from './people';
import { askStream } from './streams';

const viewStream = defineViewStream('providerDirectoryView');
const NOTHING_THERE: Answer = { refused: 'not-found' };

const waits = ({ status }: MadeAsk): boolean => status === 'waiting';
const isAccepted = ({ acceptedByLinkAt }: MadeAsk): boolean => acceptedByLinkAt !== null;

/** An ask that a group without an account can answer; mostly one that is as it should be for what is tried. */
function anAsk(choice: Choice, isAsItShould: (ask: MadeAsk) => boolean): MadeAsk | undefined {
  const asks = choice.world.log.ids('ask').flatMap((id) => {
    const ask = choice.world.log.state(askStream, id);
    return ask.status === 'not-made' || ask.forWhoAccepts === undefined ? [] : [ask];
  });
  const likely = asks.filter(isAsItShould);
  return choice.oneOf(likely.length === 0 || choice.oneIn(4) ? asks : likely);
}

/** Mostly a link to the ask; now and then one that somebody made up, or was given for another. */
function aLink(choice: Choice, ask: MadeAsk): string {
  if (!choice.oneIn(6)) return choice.oneOf(ask.linkHashes) ?? 'made up';
  const states = choice.world.log.ids('ask').map((id) => choice.world.log.state(askStream, id));
  return choice.oneOf(states.flatMap((one) => (one.status === 'not-made' ? [] : one.linkHashes))) ?? 'made up';
}

function linkMade(choice: Choice, askId: string, commandId = choice.commandId): Answer {
  const { world } = choice;
  const tokenHash = idFrom(commandId, 'link');
  return world.log.decideAndAppend(askStream, askId, { ...choice.by('identity'), commandId }, (state) =>
    world.rules.issueAskLink({ tokenHash, at: world.at }, state),
  );
}

/** As whoever holds the link; who has none of this ask is told that there is nothing. */
function byLink(choice: Choice, ask: MadeAsk, link: string, say: 'yes' | 'no' | 'ask', commandId = choice.commandId): Answer {
  const { world } = choice;
  if (!isOneOf(link, ask.linkHashes)) return NOTHING_THERE;
  const answer = { yes: { say: 'yes' }, no: { say: 'no', reason: 'no-room', suggestion: null }, ask: { say: 'ask', question: 'Are there stairs?' } } as const;
  const answering = { answer: answer[say], saidToBe: { linkName: 'Bea', linkGroup: 'The choir' }, linkId: holderOfLinkTo(ask.askId), at: world.at };
  const by = { commandId, now: world.now, cause: { by: link } };
  return world.log.decideAndAppend(askStream, ask.askId, by, (state) => world.rules.answerByLink(answering, state));
} // prettier-ignore

/** Each look is recorded before anything is shown. */
function looked(choice: Choice, askId: string, link: string, commandId = choice.commandId): Answer {
  const { world } = choice;
  const ask = world.log.state(askStream, askId);
  if (ask.status === 'not-made' || !isOneOf(link, ask.linkHashes)) return NOTHING_THERE;
  if (world.rules.linkStands(ask, world.at) !== 'accepted') return NOTHING_THERE;
  const { personId, agencyId } = ask;
  const viewed = { personId, viewerId: holderOfLinkTo(askId), role: 'link-holder' as const, agencyId, what: 'accepted-ask', why: 'direct-care', viewedAt: world.at };
  return world.log.decideAndAppend(viewStream, idFrom(commandId, 'look'), { ...choice.by(link), commandId }, () => [
    { type: 'RecordViewed' as const, data: viewed },
  ]);
} // prettier-ignore

function withdrawn(choice: Choice, { askId, askedBy }: MadeAsk, commandId = choice.commandId): Answer {
  const { world } = choice;
  const by = { ...choice.by(askedBy), commandId };
  return world.log.decideAndAppend(askStream, askId, by, (state) =>
    world.rules.withdrawAsk({ reason: 'Found something nearer.', withdrawnBy: askedBy, at: world.at }, state),
  );
}

/** Asks of groups that do not sign in: a link, one answer by it, and who it is after a yes. */
export const LINK_ACTS: Readonly<Record<string, readonly [weight: number, act: Act]>> = {
  'make an ask by link': [4, (choice) => {
    const { world } = choice;
    const personId = choice.person();
    const asker = choice.oneOf(WORKERS.filter((one) => isOnTheTeam(personId, one, world)));
    if (!asker) return undefined;
    const { agencyId } = choice.worker();
    const askId = idFrom(choice.commandId, 'ask');
    const forWhoAccepts = choice.oneIn(6) ? null : `${nameOfPerson(personId)}. Text before you ring.`;
    const asking = { askId, personId, serviceId: idFrom('choir', agencyId), serviceName: 'The choir', agencyId, need: 'Company.', askedBy: asker.memberId, askedByAgencyId: asker.agencyId, nation: 'england' as const, isOfTheAlliance: true, goesByLink: true, forWhoAccepts, pausedUntil: null, askedAt: world.at };
    const answer = world.log.decideAndAppend(askStream, askId, choice.by(asker.memberId), (state) => world.rules.makeAsk(asking, state));
    // With the message that goes to the group.
    if (answer === 'accepted') linkMade(choice, askId, idFrom(choice.commandId, 'message'));
    return { says: `${asker.name} asks a group without an account to help ${nameOfPerson(personId)}`, answer };
  }],
  'issue a link': [1, (choice) => {
    const ask = anAsk(choice, waits);
    if (!ask) return undefined;
    return { says: 'another link to an ask is made', answer: linkMade(choice, ask.askId) };
  }],
  'answer by a link': [7, (choice) => {
    const ask = anAsk(choice, waits);
    if (!ask) return undefined;
    const say = choice.some(['yes', 'yes', 'no', 'ask'] as const);
    const link = aLink(choice, ask);
    const answer = byLink(choice, ask, link, say);
    if (answer === 'accepted' && say === 'yes') looked(choice, ask.askId, link, idFrom(choice.commandId, 'look'));
    return { says: `whoever holds a link says ${say}`, answer };
  }],
  'withdraw while somebody says yes by a link': [1, (choice) => {
    const ask = anAsk(choice, waits);
    if (!ask) return undefined;
    const link = aLink(choice, ask);
    const second = idFrom(choice.commandId, 'second');
    if (choice.oneIn(2)) {
      withdrawn(choice, ask);
      return { says: 'an ask is withdrawn, and a moment later somebody says yes by a link', answer: byLink(choice, ask, link, 'yes', second) };
    }
    byLink(choice, ask, link, 'yes');
    return { says: 'somebody says yes by a link, and a moment later the ask is withdrawn', answer: withdrawn(choice, ask, second) };
  }],
  'read by a link who it is': [4, (choice) => {
    const ask = anAsk(choice, isAccepted);
    if (!ask) return undefined;
    return { says: 'whoever holds a link looks who it is', answer: looked(choice, ask.askId, aLink(choice, ask)) };
  }],
}; // prettier-ignore
