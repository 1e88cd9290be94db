import { ANYONE } from '@platform/access-control/principal';
import { leaveWord } from '../../contexts/care-plan/src/commands/leave-word/leave-word.decide';
import { settleLeftWord } from '../../contexts/care-plan/src/commands/settle-left-word/settle-left-word.decide';
import { answerDueAt } from '../../contexts/care-plan/src/domain/carer-concern/carer-concern.rules';
import { leftWordStream } from '../../contexts/care-plan/src/domain/left-word/left-word.state';
import { atWork, DAY_MS, firstThing, HOUR_MS } from '../calendar';
import { Chance } from '../chance';
import { asWorker } from '../town';
import type { World } from '../world';
import type { Life } from './life';

/** What somebody close to a person leaves at the door is of nobody until it is placed, so it is known by its own id. */
export const leftWordIdOf = (world: World, personId: string): string => world.id('left-word', personId);

/** Somebody close leaves word at the door, and a coordinator answers them: it concerns nobody in care. */
export function planLeftWord(world: World, { personId, loss }: Life, from: number): void {
  // A sequence of its own: nothing else in the life of the person comes out otherwise.
  const chance = Chance.of(world.seed, `left-word ${personId}`);
  const waits = loss === 'left-word-waits';
  const leaves = chance.happens(world.rates.leavesWord);
  if (!waits && !leaves) return;
  const at = from + chance.between(1, 20) * DAY_MS + chance.between(0, 12) * HOUR_MS;
  const isInTime = chance.happens(world.rates.inTime);
  world.agenda.plan(at, async () => {
    const wordId = leftWordIdOf(world, personId);
    const dueAt = answerDueAt(world.at, 'england');
    const teller = { name: 'A neighbour', reachMe: { how: 'phone' as const, at: '07700 900123' }, language: 'en' };
    const left = { about: 'Somebody at the harbour', more: null, words: 'Their lights are on all night.', mayBeShownToThePerson: false, teller }; // prettier-ignore
    await world.ask(ANYONE, leftWordStream, wordId, (state) =>
      leaveWord({ wordId, left, codeOf: null, leftAt: world.at, dueAt }, state),
    );
    if (waits) return;
    const { coordinator } = world.town;
    const dealtWith = isInTime ? firstThing(world.clock, chance) : atWork(Date.parse(dueAt), 1, chance);
    world.agenda.plan(dealtWith, async () => {
      const settled = { wordId, how: 'they-were-answered' as const, settledBy: coordinator.memberId, settledAt: world.at }; // prettier-ignore
      await world.ask(asWorker(coordinator), leftWordStream, wordId, (state) => settleLeftWord(settled, state));
    });
  });
}
