import { ANYONE } from '@platform/access-control/principal';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Streams } from '@platform/event-store/streams';
import { COMMAND_LINE } from '@platform/operations/operations.access';
import type { LicenceClass } from '../../domain/measure/definition.rules';
import type { DefinitionProblem } from '../../domain/measure/definition-reader.rules';
import { measurePackStream } from '../../domain/measure-pack/measure-pack.state';
import { packIdOf } from '../../outcomes.context';
import type { ImportMeasurePack } from './import-measure-pack.command';
import { importMeasurePack, readPack } from './import-measure-pack.decide';

export type PackReport =
  | { readonly code: string; readonly name: string; readonly version: string; readonly licenceClass: LicenceClass; readonly isNew: boolean }
  | { readonly problems: readonly DefinitionProblem[] }; // prettier-ignore

/** For whoever runs the product: they are asked for no role, for they hold the log itself. */
export async function importPack(streams: Streams, asked: ImportMeasurePack): Promise<PackReport> {
  const read = readPack(asked.pack, asked.line);
  if ('problems' in read) return read;
  const { code, name, version, licenceClass } = read.definition;
  const imported = { packId: packIdOf(code), importedAt: asked.now.toISOString() };
  let isNew = false;
  const outcome = await streams.decideAndAppend({
    stream: measurePackStream,
    id: imported.packId,
    decide: (versions) => {
      const decision = importMeasurePack(read.definition, imported, versions);
      isNew = !('refused' in decision) && decision.length > 0;
      return decision;
    },
    context: contextOf(asked),
  });
  if ('refused' in outcome) {
    const problem = `is ${version}, which was imported before and says something else; give what is new a version of its own`;
    return { problems: [{ field: 'version', problem }] };
  }
  return { code, name, version, licenceClass, isNew };
}

function contextOf({ importId, now }: ImportMeasurePack): CommandContext {
  return {
    commandId: importId,
    principal: { ...ANYONE, role: 'service', context: COMMAND_LINE },
    purpose: 'administration',
    lawfulBasis: 'public-task',
    now,
    correlationId: importId,
    causationId: null,
  };
}
