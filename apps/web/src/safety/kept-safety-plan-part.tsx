import type { KeptSafetyPlan } from '../device/kept-safety-plan';
import { timeSince } from '../dates';
import { PrintButton } from '../front-door/print-button';
import { SafetyWords } from './safety-words';

/** The copy on this device, and how old it is. */
export function KeptSafetyPlanPart({ kept }: { kept: KeptSafetyPlan }) {
  return (
    <section className="lw-section" aria-labelledby="kept-safety-plan">
      <h2 className="nhsuk-heading-m" id="kept-safety-plan">
        My safety plan
      </h2>
      <p className="lw-outcome">
        <strong>Kept on this device {timeSince(kept.keptAt)} ago; a newer one may exist.</strong>
      </p>
      <SafetyWords pieces={kept.pieces} writtenAt={kept.writtenAt} />
      <PrintButton>Print my safety plan</PrintButton>
    </section>
  );
}
