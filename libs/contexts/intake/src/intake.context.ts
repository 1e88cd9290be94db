import type { Sql } from '@platform/access-control/relationship-facts';
import { readFacts } from '@platform/access-control/read-facts';
import type { Standing } from '@platform/access-control/access-control';
import type { Principal, Tier } from '@platform/access-control/principal';
import type { Decision } from '@platform/decider/decider';
import type { CommandContext } from '@platform/event-store/command-context';
import { idFrom } from '@platform/event-store/command-context';
import type { Loaded, Outcome } from '@platform/event-store/streams';
import { notFound, Problem } from '@platform/http/problem';
import { normaliseReceiptCode, idOfCode, receiptCodeFor } from '@platform/privacy/receipt-code';
import { NOBODY } from '@platform/projections/row-level-security';
import { announceView } from '@platform/projections/live-views';
import { Context } from '@platform/runtime/context';
import { huddleBoardProjection } from './views/huddle-board/huddle-board.projection';
import { safetyConversationsProjection } from './views/safety-conversations/safety-conversations.projection';
import { conversationsIn } from './domain/introduction/introduction.rules';
import type { Introduction } from './domain/introduction/introduction.state';
import { introductionStream } from './domain/introduction/introduction.state';
import type { Earlier } from './domain/introduction/way-back.rules';
import { endOf } from './domain/introduction/way-back.rules';
import type { SeenResource } from '@platform/runtime/context';
import type { Thing } from '@platform/runtime/who-can-see';
import type { InitialConversationHeld, IntroductionEvent } from './domain/introduction/introduction.events';
import type { Prompt, StoryEvent, StoryPassageShared } from './domain/story/story.events';
import { PROMPTS } from './domain/story/audience.rules';
import { passagesOf, resourceOf, toldIn } from './domain/story/story.rules';
import type { Passage, Story } from './domain/story/story.state';
import { storyStream } from './domain/story/story.state';
import { intakeRefusals } from './intake.refusals';
import { tiersOfPractitioners } from './integration/consumes/practitioner-registered.consumer';
import { IntroductionOnBoardRow } from './views/huddle-board/introduction-on-board.row';

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

/** So long after a page was last heard of nobody sits in front of it any more. */
export const GONE_AFTER_MS = 10_000;
const WHO_IS_HERE = 'intake.who-is-here';

/** What a huddle has not answered: ids, and those of them for which a reason was recorded in this huddle. */
interface LeftOver {
  readonly introductions: readonly string[];
  readonly items: readonly string[];
  readonly explained: readonly string[];
}

/** What intake's handlers and queries ask for. */
export class IntakeContext extends Context {
  /** Whom and what a receipt code is about, when whoever got it was not known yet; undefined when it cannot be a code. */
  idsOfReceipt(code: string): { readonly personId: string; readonly introductionId: string } | undefined {
    const personId = idOfCode(this.receiptKey, code);
    return personId === undefined ? undefined : { personId, introductionId: idFrom(personId, 'introduction') };
  }

  /** Of somebody who is not known yet, under the code that this command makes. */
  idsOfNew(context: Pick<CommandContext, 'commandId'>): { readonly personId: string; readonly introductionId: string } {
    const ids = this.idsOfReceipt(this.newReceiptCode(context));
    if (!ids) throw new Error('A receipt code was made that is none.');
    return ids;
  }

  /** As it was given out, however it was typed. */
  receiptCodeAs(typed: string): string {
    return (normaliseReceiptCode(typed) ?? typed).replace(/(.{4})(?=.)/g, '$1-');
  }

  /** The code for whoever the introduction is about: the same for every retry of one command. */
  newReceiptCode({ commandId }: Pick<CommandContext, 'commandId'>): string {
    return receiptCodeFor(this.receiptKey, commandId);
  }

  /** Another code, for whoever introduced somebody: it opens no record and says the least there is. */
  newIntroducerReceipt({ commandId }: Pick<CommandContext, 'commandId'>) {
    const receiptCode = receiptCodeFor(this.receiptKey, `${commandId} introducer`);
    const introducerId = idOfCode(this.receiptKey, receiptCode);
    if (introducerId === undefined) throw new Error('A receipt code was made that is none.');
    return { receiptCode, introducerId };
  }

  unknownReceipt(): Problem {
    return new Problem({ status: 404, ...intakeRefusals['receipt-code-unknown'], code: 'receipt-code-unknown' });
  }

  /** Whose the code of a time before is: null for nobody's, undefined where none was asked about. Throws 404 for what is none. */
  async personOfEarlier(typed: string | undefined): Promise<string | null | undefined> {
    if (!typed) return typed === undefined ? undefined : null;
    const before = await this.newestOfReceipt(this.receiptCodeAs(typed));
    if (!before) throw this.unknownReceipt();
    return before.personId;
  }

  private get receiptKey(): Buffer {
    return this.platform.keyFor('receipt-codes');
  }

  /** The newest introduction of whoever a receipt code is about; null when it is nobody's. */
  async newestOfReceipt(code: string): Promise<IntroductionOnBoardRow | null> {
    const ids = this.idsOfReceipt(code);
    if (!ids) return null;
    return this.database.reading({ ...NOBODY, personId: ids.personId, itemId: ids.introductionId }, (rows) =>
      rows.findOne(IntroductionOnBoardRow, {
        where: [{ personId: ids.personId }, { introductionId: ids.introductionId }],
        order: { receivedAt: 'DESC' },
      }),
    );
  }

  /** Every introduction of one person as its stream has it, the oldest first. */
  async introductionsOf(
    personId: string,
  ): Promise<readonly { readonly introductionId: string; readonly state: Introduction }[]> {
    const rows = await this.database.query<{ introduction_id: string }>(
      'SELECT introduction_id FROM introduction_on_board WHERE person_id = $1 ORDER BY received_at',
      [personId],
    );
    return Promise.all(
      rows.map(async ({ introduction_id: introductionId }) => {
        const { state } = await this.platform.streams.load(introductionStream, introductionId);
        return { introductionId, state };
      }),
    );
  }

  async otherIntroductions(personId: string, than: string): Promise<readonly string[]> {
    const all = await this.introductionsOf(personId);
    return all.map(({ introductionId }) => introductionId).filter((introductionId) => introductionId !== than);
  }

  async endedIntroductionsOf(personId: string): Promise<readonly Earlier[]> {
    const all = await this.introductionsOf(personId);
    const ended = all.flatMap(({ introductionId, state }) => {
      const endedAt = endOf(state);
      return endedAt === undefined ? [] : [{ introductionId, endedAt }];
    });
    return Promise.all(
      ended.map(async (one) => ({
        ...one,
        daysToComeBack: await this.policy('way-back-days', new Date(one.endedAt)),
      })),
    );
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
    const conversations = conversationsIn(history);
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
    const held = conversationsIn(history).find((one) => one.conversationId === conversationId);
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

  /** Members who have the huddle board open, in any process. */
  async presentNow(): Promise<readonly string[]> {
    const rows = await this.database.query<{ member_id: string }>(
      'SELECT DISTINCT member_id FROM at_the_board WHERE seen_at > $1 ORDER BY member_id',
      [this.gone()],
    );
    return rows.map(({ member_id }) => member_id);
  }

  /**
   * A page with the board is open, or closes. Kept in the database and told over its notifications, so that several server
   * processes see the same room; whoever is heard of lets those go who are not, so that nobody has to keep watch.
   */
  async isHere(caller: Principal, pageId: string, leaving: boolean): Promise<void> {
    await this.database.transaction(async (sql) => {
      const changed = leaving ? await leave(sql, caller, pageId) : await this.stay(sql, caller, pageId);
      if (changed) await announceView(sql, { view: WHO_IS_HERE, keys: [] });
    });
  }

  /** Nothing that was recorded before this was asked is missing. Throws 503 while the board is behind. */
  async leftOver(huddleId: string): Promise<LeftOver> {
    await this.runtime.reached(huddleBoardProjection.id, await this.platform.store.head());
    const rows = await this.database.query<{ id: string; of: 'person' | 'item'; explained: boolean }>(
      `SELECT introduction_id AS id, 'person' AS of, coalesce(held_over_in = $1, false) AS explained
         FROM introduction_on_board WHERE status = 'waiting'
       UNION ALL SELECT item_id, 'item', coalesce(carried_in = $1, false) FROM huddle_item WHERE status = 'open'`,
      [huddleId],
    );
    const ids = (of: 'person' | 'item') => rows.filter((row) => row.of === of).map(({ id }) => id);
    const explained = rows.flatMap(({ id, explained: isExplained }) => (isExplained ? [id] : []));
    return { introductions: ids('person'), items: ids('item'), explained };
  }

  /** Every conversation about safety with the person; none that was recorded before this was asked is missing. */
  async safetyPromisesTo(personId: string): Promise<readonly string[]> {
    await this.runtime.reached(safetyConversationsProjection.id, await this.platform.store.head());
    const sql = 'SELECT conversation_id AS id FROM safety_conversation WHERE person_id = $1 ORDER BY 1';
    return (await this.database.query<{ id: string }>(sql, [personId])).map(({ id }) => id);
  }

  private async stay(sql: Sql, { memberId, role, agencyId }: Principal, pageId: string): Promise<boolean> {
    const [said] = await sql.query<{ came: boolean }>(
      `INSERT INTO at_the_board (member_id, page_id, role, agency_id, seen_at) VALUES ($1,$2,$3,$4,$5)
       ON CONFLICT (member_id, page_id) DO UPDATE SET seen_at = excluded.seen_at, role = excluded.role
       RETURNING (xmax = 0) AS came`,
      [memberId, pageId, role, agencyId, this.platform.clock.now()],
    );
    const gone = await sql.query(
      `DELETE FROM at_the_board WHERE ctid = ANY (ARRAY(
         SELECT ctid FROM at_the_board WHERE seen_at <= $1 FOR UPDATE SKIP LOCKED)) RETURNING page_id`,
      [this.gone()],
    );
    return said?.came === true || gone.length > 0;
  }

  private gone(): Date {
    return new Date(this.platform.clock.now().getTime() - GONE_AFTER_MS);
  }
}

async function leave(sql: Sql, { memberId }: Principal, pageId: string): Promise<boolean> {
  const letGo = 'DELETE FROM at_the_board WHERE member_id = $1 AND page_id = $2 RETURNING page_id';
  return (await sql.query(letGo, [memberId, pageId])).length > 0;
}

/** A person has one stream of being in touch, and one of spells. */
export const engagementIdOf = (personId: string): string => idFrom('engagement', personId);
export const spellIdOf = (personId: string): string => idFrom('spell', personId);
