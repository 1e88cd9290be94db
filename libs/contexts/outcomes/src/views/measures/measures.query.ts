import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { dayHere } from '../../domain/measure/calendar.rules';
import type { MeasureDefinition } from '../../domain/measure/definition.rules';
import { definitions } from '../../domain/measure/definitions.rules';
import { OutcomesContext } from '../../outcomes.context';
import { MeasureLicenceRow } from './measure-licence.row';
import { MeasurePackRow } from './measure-pack.row';
import { measuresProjection } from './measures.projection';

/** What can be asked: published questions, which anybody may read unless their owner wants a licence for it. */
@Injectable()
export class MeasuresQuery {
  constructor(private readonly outcomes: OutcomesContext) {}

  async list(caller: Principal, position: bigint) {
    const all = [...definitions, ...(await this.ofPacks(caller, position))];
    return Promise.all(all.map(async (one) => told(one, await this.outcomes.isUnlocked(one, caller))));
  }

  /** For each measure that needs a licence, what the caller's agency recorded of one. */
  async licences(caller: Principal, position: bigint) {
    const { agencyId } = caller;
    await this.outcomes.access.assertMay(caller, 'licences.read', { agencyIds: [agencyId] });
    const needing = (await this.ofPacks(caller, position)).filter(({ licenceClass }) => licenceClass !== 'A');
    const rows = await this.outcomes.database.reading(caller, (all) =>
      all.find(MeasureLicenceRow, { where: { agencyId: agencyId ?? '' } }),
    );
    const today = dayHere(this.outcomes.platform.clock.now());
    return needing.map(({ code, name, version, licence, copyright }) => {
      const held = rows.find(({ measure }) => measure === code);
      const recorded = held && {
        ...{ reference: held.reference, validUntil: held.validUntil, recordedBy: held.recordedBy },
        ...{ recordedAt: held.recordedAt.toISOString(), hasEnded: held.validUntil < today },
      };
      return { code, name, version, licence, copyright, recorded: recorded ?? null };
    });
  }

  private async ofPacks(caller: Principal, position: bigint): Promise<readonly MeasureDefinition[]> {
    await this.outcomes.runtime.reached(measuresProjection.id, position);
    const packs = await this.outcomes.database.reading(caller, (all) =>
      all.find(MeasurePackRow, { order: { importedAt: 'ASC', code: 'ASC' } }),
    );
    const read = await Promise.all(packs.map(({ code }) => this.outcomes.definitionOf(code)));
    return read.flatMap((one) => one ?? []);
  }
}

/** Of a measure that is locked nothing is told but which it is, and whose. */
function told({ scoring: _scoring, safetyItem: _safety, ...definition }: MeasureDefinition, isUnlocked: boolean) {
  const { items, recall, translations, ...whose } = definition;
  if (!isUnlocked) return { ...whose, locked: true, recall: '', items: [], translations: [] };
  return {
    ...whose,
    locked: false,
    recall,
    items: items.map(({ text, options }) => ({ text, options })),
    translations,
  };
}
