import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { isRefusal } from '@platform/decider/decider';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import { carry } from '../../domain/huddle-item/huddle-item.rules';
import { huddleItemStream } from '../../domain/huddle-item/huddle-item.state';
import { huddleStream } from '../../domain/huddle/huddle.state';
import { holdOver } from '../../domain/introduction/introduction.rules';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { IntakeContext } from '../../intake.context';
import { CloseHuddle } from './close-huddle.command';
import type { CloseHuddleRefusal } from './close-huddle.decide';
import { closeHuddle } from './close-huddle.decide';

const AT_ONCE = 20;

interface Reason {
  readonly id: string;
  readonly reason: string;
}

@CommandHandler(CloseHuddle)
export class CloseHuddleHandler implements ICommandHandler<CloseHuddle> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: CloseHuddle): Promise<Outcome<CloseHuddleRefusal>> {
    await this.intake.access.assertMay(context.principal, 'huddle.hold');
    const { streams } = this.intake.platform;
    const { introductions, items, explained } = await this.intake.leftOver(data.huddleId);
    const said = data.reasons.map(({ introductionId: id, reason }) => ({ id, reason }));
    const known = new Set([...explained, ...said.map(({ id }) => id)]);
    const { reasonForTheRest: reason } = data;
    const rest = reason === undefined ? [] : introductions.filter((id) => !known.has(id)).map((id) => ({ id, reason }));
    const ofPeople = [...said, ...rest];
    const ofItems = (data.itemReasons ?? []).map(({ itemId: id, reason: why }) => ({ id, reason: why }));
    const withReason = new Set([...explained, ...[...ofPeople, ...ofItems].map(({ id }) => id)]);
    const leftOver = { introductions, items, withReason };
    const closing = {
      huddleId: data.huddleId,
      closedBy: context.principal.memberId ?? '',
      closedAt: context.now.toISOString(),
    };
    const { state } = await streams.load(huddleStream, data.huddleId);
    // Reasons are kept first, so that a closed huddle never lacks one; each is repeatable.
    if (!isRefusal(closeHuddle(closing, state, leftOver))) {
      await inTurns(ofPeople, (one) => this.holdOver(one, closing, context));
      await inTurns(ofItems, (one) => this.carry(one, closing, context));
    }
    return streams.decideAndAppend({
      stream: huddleStream,
      id: data.huddleId,
      decide: (huddle) => closeHuddle(closing, huddle, leftOver),
      context,
    });
  }

  private holdOver({ id, reason }: Reason, { huddleId, closedAt }: Closing, context: CommandContext) {
    const holding = { introductionId: id, huddleId, reason, heldOverAt: closedAt };
    return this.intake.platform.streams.decideAndAppend({
      stream: introductionStream,
      id,
      decide: (introduction) => holdOver(holding, introduction),
      context: { ...context, commandId: newId(context, `reason ${id}`) },
    });
  }

  private carry({ id, reason }: Reason, { huddleId, closedBy, closedAt }: Closing, context: CommandContext) {
    const carrying = { itemId: id, huddleId, reason, carriedBy: closedBy, carriedAt: closedAt };
    return this.intake.platform.streams.decideAndAppend({
      stream: huddleItemStream,
      id,
      decide: (item) => carry(carrying, item),
      context: { ...context, commandId: newId(context, `reason ${id}`) },
    });
  }
}

type Closing = { readonly huddleId: string; readonly closedBy: string; readonly closedAt: string };

async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) await Promise.all(all.slice(from, from + AT_ONCE).map(work));
}
