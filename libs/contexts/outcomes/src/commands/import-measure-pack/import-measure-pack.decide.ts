import type { Decision } from '@platform/decider/decider';
import type { MeasureDefinition } from '../../domain/measure/definition.rules';
import type { DefinitionProblem } from '../../domain/measure/definition-reader.rules';
import { embeddedDefinition } from '../../domain/measure/definitions.rules';
import { readDefinition } from '../../domain/measure/read-definition.rules';
import type { MeasurePackImported } from '../../domain/measure-pack/measure-pack.events';
import type { MeasurePack } from '../../domain/measure-pack/measure-pack.state';
import { sameContent } from '../../domain/measure-pack/same-content.rules';

/** What a pack says, with the line where whoever runs the product puts it. */
export function readPack(
  pack: unknown,
  line: number | null,
): { readonly definition: MeasureDefinition } | { readonly problems: readonly DefinitionProblem[] } {
  const read = readDefinition(pack);
  if ('problems' in read) return read;
  const { code, scoring } = read.definition;
  if (embeddedDefinition(code))
    return { problems: [{ field: 'code', problem: 'is that of a measure of the product' }] };
  if (line === null) return read;
  const caseness = scoring.kind === 'total' ? scoring.caseness : null;
  if (scoring.kind === 'each' || !caseness?.adjustable) {
    return { problems: [{ field: 'scoring.caseness', problem: 'is not one that can be put elsewhere' }] };
  }
  const { least, most } = caseness.adjustable;
  if (line < least || line > most) {
    return { problems: [{ field: 'scoring.caseness.at', problem: `must be from ${least} to ${most}` }] };
  }
  return { definition: { ...read.definition, scoring: { ...scoring, caseness: { ...caseness, at: line } } } };
}

export type ImportMeasurePackRefusal = 'version-says-something-else';

/** A version scores the same for ever; the line that services use is no part of the score, and may be put elsewhere. */
export function importMeasurePack(
  definition: MeasureDefinition,
  imported: { readonly packId: string; readonly importedAt: string },
  versions: MeasurePack,
): Decision<MeasurePackImported, ImportMeasurePackRefusal> {
  const latest = versions.at(-1);
  if (latest && sameContent(latest, definition)) return [];
  const before = versions.findLast(({ version }) => version === definition.version);
  if (before && !sameContent(withoutLine(before), withoutLine(definition))) {
    return { refused: 'version-says-something-else' };
  }
  const { code } = definition;
  return [{ type: 'MeasurePackImported', data: { ...imported, code, definition } }];
}

function withoutLine(definition: MeasureDefinition): MeasureDefinition {
  return definition.scoring.kind === 'each'
    ? definition
    : { ...definition, scoring: { ...definition.scoring, caseness: null } };
}
