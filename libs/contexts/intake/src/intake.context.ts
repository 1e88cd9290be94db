import { readFacts } from '@platform/access-control/read-facts';
import type { Standing } from '@platform/access-control/access-control';
import type { Principal, Tier } from '@platform/access-control/principal';
import type { Decision } from '@platform/decider/decider';
import type { CommandContext } from '@platform/event-store/command-context';
import { idFrom } from '@platform/event-store/command-context';
import type { Loaded, Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { personIdOfReceiptCode } from '@platform/privacy/receipt-code';
import type { SeenResource } from '@platform/runtime/context';
import { Context } from '@platform/runtime/context';
import type { Thing } from '@platform/runtime/who-can-see';
import type { InitialConversationHeld, IntroductionEvent } from './domain/introduction/introduction.events';
import type { Introduction } from './domain/introduction/introduction.state';
import { introductionStream } from './domain/introduction/introduction.state';
import type { Prompt, StoryEvent, StoryPassageShared } from './domain/story/story.events';
import { passageKey, PROMPTS } from './domain/story/audience.rules';
import { passageBefore, passagesOf, resourceOf } from './domain/story/story.rules';
import type { Passage, Story } from './domain/story/story.state';
import { storyStream } from './domain/story/story.state';
import { tiersOfPractitioners } from './integration/consumes/practitioner-registered.consumer';

interface WhichPassage {
  readonly introductionId: string;
  readonly conversationId: string;
  readonly prompt: Prompt;
}

/** One conversation with the passages that a reader may read. */
export interface ConversationSeen {
  readonly held: InitialConversationHeld['data'];
  readonly passages: readonly Passage[];
}

/** How one asks who can see a passage: `passage.<introduction>.<conversation>.<prompt>`. */
const PASSAGE = new RegExp(`^passage\\.([0-9a-f-]{36})\\.([0-9a-f-]{36})\\.(${PROMPTS.join('|')})$`);

/** What intake's handlers and queries ask for. */
export class IntakeContext extends Context {
  /** Whom and what a receipt code is about, when whoever got it was not known yet; undefined when it cannot be a code. */
  idsOfReceipt(code: string): { readonly personId: string; readonly introductionId: string } | undefined {
    const personId = personIdOfReceiptCode(this.platform.keyFor('receipt-codes'), code);
    return personId === undefined ? undefined : { personId, introductionId: idFrom(personId, 'introduction') };
  }

  /** Whether somebody has the person in their care now. */
  async isOnTheTeam(personId: string, memberId: string): Promise<boolean> {
    const { relationships } = await readFacts(this.database, personId, memberId);
    return relationships.some((one) => one.memberId === memberId && one.endedAt === null && one.role !== 'carer');
  }

  /** The conversations of one introduction. A passage that this reader may not read is as if it had not been told. */
  async conversationsSeen(
    { history }: Loaded<Introduction, IntroductionEvent>,
    standing: Standing,
  ): Promise<readonly ConversationSeen[]> {
    const conversations = heldIn(history);
    const [first] = conversations;
    // The same work is done whether anything is kept from this reader or not.
    const { state: story } = await this.platform.streams.load(storyStream, first?.introductionId ?? 'none');
    return conversations.map((held) => ({
      held,
      passages: passagesOf(held, story).filter(({ audience }) => {
        const { action, ...resource } = resourceOf(audience);
        return standing.may(action, resource);
      }),
    }));
  }

  /** The person changes a passage of their story; 401 or 404 for everybody else. */
  async changePassage<Refusal extends string>(
    action: string,
    { introductionId, conversationId, prompt }: WhichPassage,
    context: CommandContext,
    decide: (told: StoryPassageShared | undefined, story: Story) => Decision<StoryEvent, Refusal>,
  ): Promise<Outcome<Refusal>> {
    const { streams } = this.platform;
    const { state, history, revision } = await streams.load(introductionStream, introductionId);
    if (state.status === 'not-received') throw notFound();
    const { personId } = state;
    await this.access.assertMay(context.principal, action, { personId, part: 'introduction' });
    const held = heldIn(history).find((one) => one.conversationId === conversationId);
    const outcome = await streams.decideAndAppend({
      stream: storyStream,
      id: introductionId,
      decide: (story) => decide(toldIn(held, prompt, story), story),
      context,
    });
    if ('refused' in outcome) return outcome;
    // Of the introduction, which is what a page waits for; how much was told is nobody's to count.
    return { revision, position: history.at(-1)?.position ?? 0n, repeated: outcome.repeated };
  }

  protected override thingNamed(what: string): Thing | undefined {
    return PASSAGE.test(what) ? { action: 'story-passage.read', parts: [what] } : super.thingNamed(what);
  }

  /** A passage to those alone who read it, by the decision that shows it. */
  protected override async seenBy(
    caller: Principal,
    personId: string,
    thing: Thing,
    marking?: 'sensitive' | 'sealed',
  ): Promise<readonly SeenResource[]> {
    const [, introductionId = '', conversationId = '', prompt = ''] = PASSAGE.exec(thing.parts?.[0] ?? '') ?? [];
    if (introductionId === '') return super.seenBy(caller, personId, thing, marking);
    await this.access.assertMay(caller, 'introduction.read', { personId, part: 'introduction' });
    const loaded = await this.platform.streams.load(introductionStream, introductionId);
    const standing = await this.access.on(caller, personId);
    const seen = await this.conversationsSeen(loaded, standing);
    const passage = seen
      .filter(({ held }) => held.personId === personId && held.conversationId === conversationId)
      .flatMap(({ passages }) => passages)
      .find((one) => one.prompt === prompt);
    if (!passage || marking) throw notFound();
    return [{ ...resourceOf(passage.audience), personId }];
  }

  protected override async tiersOf(personId: string): Promise<(memberId: string) => Tier> {
    return tiersOfPractitioners(this.database, personId);
  }
}

const heldIn = (history: Loaded<Introduction, IntroductionEvent>['history']): InitialConversationHeld['data'][] =>
  history.flatMap(({ event }) => (event.type === 'InitialConversationHeld' ? [event.data] : []));

/** As the story has it now, in the shape in which it was told. */
function toldIn(
  held: InitialConversationHeld['data'] | undefined,
  prompt: Prompt,
  story: Story,
): StoryPassageShared | undefined {
  if (!held) return undefined;
  const { introductionId, personId, conversationId } = held;
  const known = story[passageKey({ conversationId, prompt })];
  if (!known) return passageBefore(held, prompt);
  const { correctedAt: _correctedAt, ...passage } = known;
  return { type: 'StoryPassageShared', data: { ...passage, introductionId, personId } };
}
