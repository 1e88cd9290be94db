import { idFrom } from '@platform/event-store/command-context';
import type { Entry } from './log';
import type { World } from './world';

const DAY_MS = 24 * 60 * 60_000;
/** As promised: so long after it was due an ask without an answer has ended, and so long after a yes is it shown who it is. */
const [ENDS_AFTER_DUE_DAYS, SHOWN_AFTER_YES_DAYS] = [14, 14];
const ENDS: readonly string[] = ['AskAccepted', 'AskAcceptedByLink', 'AskDeclined', 'AskWithdrawn', 'AskLapsed'];
const BY_LINK: readonly string[] = ['AskAcceptedByLink', 'AskDeclined', 'FurtherQuestionAsked'];

/** Who a link to an ask is, to every record of it. */
export const holderOfLinkTo = (askId: string): string => idFrom('holder of the link to an ask', askId);

const isWithin = (at: string | undefined, from: string | undefined, days: number): boolean =>
  Date.parse(at ?? '') < Date.parse(from ?? '') + days * DAY_MS;

/** Asks and their links, told anew from what was recorded: one answer, by whom it was asked of, and who it is after a yes alone. */
export class AsksByLink {
  constructor(private readonly holds: (invariant: 'I2' | 'I5', isSo: boolean, what: string) => void) {}

  ask({ recorded: { event, streamId, metadata }, cause }: Entry, world: World): void {
    const facts = world.log.history('ask', streamId).map((one) => one.event);
    const ends = facts.filter(({ type }) => ENDS.includes(type));
    this.holds('I2', ends.length <= 1, 'an ask has two answers');
    this.holds('I2', ends.length === 0 || ENDS.includes(event.type), 'something came of an ask that had ended');
    if (event.type === 'AskLinkIssued') this.holds('I5', ends.length === 0, 'a link was made to an ask that had ended');
    const by = typeof cause === 'object' ? cause.by : '';
    const said = event.data as Record<string, string>;
    const isByLink = BY_LINK.includes(event.type) && said['linkName'] !== undefined;
    if (!isByLink) return;
    const isGiven = facts.some(
      ({ type, data }) => type === 'AskLinkIssued' && (data as { tokenHash: string }).tokenHash === by,
    );
    this.holds('I5', isGiven, 'somebody answered an ask who was given no link to it');
    const { answerDueAt } = facts[0]?.data as Record<string, string>;
    const isInTime = isWithin(metadata.recordedAt, answerDueAt, ENDS_AFTER_DUE_DAYS);
    this.holds('I5', isInTime, 'a link outlived the ask that it was for');
  }

  look({ recorded: { event } }: Entry, world: World): void {
    const { viewerId, viewedAt } = event.data as Record<string, string>;
    const askId = world.log.ids('ask').find((id) => holderOfLinkTo(id) === viewerId) ?? '';
    const yes = world.log.history('ask', askId).find((one) => one.event.type === 'AskAcceptedByLink');
    this.holds('I5', yes !== undefined, 'who it is was shown to somebody who had not said yes');
    const { acceptedAt } = yes?.event.data as Record<string, string>;
    this.holds('I5', isWithin(viewedAt, acceptedAt, SHOWN_AFTER_YES_DAYS), 'who it is was shown long after the yes');
  }
}
