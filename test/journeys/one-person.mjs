// One person's journey against a running server, through its public HTTP API and nothing else.
import { stepsFromADecision } from './steps-from-a-decision.mjs';
import { stepsToAPlan } from './steps-to-a-plan.mjs';

/** Each step does one thing and sees that it has happened; what later steps need is kept in the journey. */
export const steps = [...stepsToAPlan, ...stepsFromADecision];

/** Walks every step; `say` hears one line for each. Throws at the first that was not seen to happen. */
export async function walk(url, say, { from = 0, to = steps.length, journey = { url, now: Date.now() } } = {}) {
  for (const [index, [title, step]] of steps.entries()) {
    if (index < from || index >= to) continue;
    try {
      const found = await step(journey);
      say(`ok ${String(index + 1).padStart(2)}  ${title}: ${found}`);
    } catch (error) {
      say(`not ok ${index + 1}  ${title}: ${error.message}`);
      throw error;
    }
  }
  return journey;
}
