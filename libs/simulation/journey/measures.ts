import { POLICIES } from '@platform/decider/policies';
import { acknowledgePrompt } from '../../contexts/outcomes/src/commands/acknowledge-prompt/acknowledge-prompt.decide';
import { completeMeasure } from '../../contexts/outcomes/src/commands/complete-measure/complete-measure.decide';
import { escalatePrompt } from '../../contexts/outcomes/src/commands/escalate-prompt/escalate-prompt.decide';
import type { MeasureDefinition } from '../../contexts/outcomes/src/domain/measure/definition.rules';
import { gad7 } from '../../contexts/outcomes/src/domain/measure/gad-7.rules';
import { measureStream } from '../../contexts/outcomes/src/domain/measure/measure.state';
import { ons4 } from '../../contexts/outcomes/src/domain/measure/ons4.rules';
import { phq9 } from '../../contexts/outcomes/src/domain/measure/phq-9.rules';
import type { Prompting } from '../../contexts/outcomes/src/domain/measure/safety-prompt.rules';
import { isInHours, promptingOf } from '../../contexts/outcomes/src/domain/measure/safety-prompt.rules';
import { MINUTE_MS } from '../calendar';
import { Chance } from '../chance';
import { asPerson, asService, asWorker } from '../town';
import type { World } from '../world';
import { workerOf } from './contact';
import type { Life } from './life';
import { inTime, owed } from './life';

const OFFERED: readonly [MeasureDefinition, ...MeasureDefinition[]] = [phq9, phq9, gad7, ons4];

/** The person answers for themself; where an answer is about not wanting to live, a named human has an hour to see it. */
export async function measure(world: World, life: Life, which: 'baseline' | 'again'): Promise<void> {
  const { personId, chance } = life;
  const measureId = world.newId('measure', personId, which);
  // Asked again by the same measure, or nothing could be compared.
  const definition = isLost(life) ? phq9 : Chance.of(world.seed, `measure ${personId}`).one(OFFERED);
  const completing = {
    ...{ measureId, personId, definition, isUnlocked: definition.licenceClass === 'A', how: 'signed-in' as const },
    ...{ answers: answersTo(definition, which, life, world), completedOn: world.today, completedBy: personId },
    ...{ prompting: promptingFor(world, life), today: world.today, at: world.at },
  };
  await world.ask(asPerson(personId), measureStream, measureId, (state) => completeMeasure(completing, state));
  const completed = world.ledger.state(measureStream, measureId);
  const acknowledgeBy = completed.status === 'completed' ? completed.prompt?.acknowledgeBy : undefined;
  if (!acknowledgeBy) return;
  const by = Date.parse(acknowledgeBy);
  owed(world, life, by + 1000, () =>
    world.fallDue(
      ...(['outcomes.when-prompt-is-not-acknowledged-then-escalate-prompt.v1', measureStream, measureId] as const),
      (state) => escalatePrompt(measureId, world.now, state),
      asService('outcomes'),
    ),
  );
  const isSeen = inTime(world, life, 'safety-prompt-unacknowledged');
  if (isLost(life)) return;
  const at = isSeen ? world.clock + chance.between(3, 25) * MINUTE_MS : by + chance.between(5, 120) * MINUTE_MS;
  // Past its time it is for those who coordinate as well.
  const seer = isSeen ? workerOf(life) : world.town.coordinator;
  owed(world, life, at, () => {
    const acknowledged = { measureId, personId, acknowledgedBy: seer.memberId, acknowledgedAt: world.at };
    return world.ask(asWorker(seer), measureStream, measureId, (state) => acknowledgePrompt(acknowledged, state));
  });
}

const isLost = ({ loss }: Life): boolean => loss === 'safety-prompt-unacknowledged';

/** Somewhat better the second time, by most answers. */
function answersTo(definition: MeasureDefinition, which: 'baseline' | 'again', life: Life, world: World) {
  const { chance } = life;
  const better = which === 'again' ? 1 : 0;
  if (definition === ons4) {
    const wellbeing = () => 2 + 2 * better + chance.between(0, 4);
    return [wellbeing(), wellbeing(), wellbeing(), 8 - 2 * better - chance.between(0, 3)];
  }
  return definition.items.map((_, item) => {
    if (item === definition.safetyItem)
      return isLost(life) || chance.happens(world.rates.lifeNotWorthIt) ? chance.between(1, 3) : 0;
    return chance.between(1 - better, 3 - better);
  });
}

function promptingFor({ now }: World, life: Life): Prompting {
  const code = isInHours(now, 'england') ? 'safety-prompt-minutes' : 'safety-prompt-minutes-out-of-hours';
  const { memberId, agencyId } = workerOf(life);
  return promptingOf([{ memberId, agencyId, isKeyWorker: true, since: null }], now, POLICIES[code].unset);
}
