import { given } from '@platform/decider/given-when-then';
import { brightDays, roughWeeks, steadyGround } from '../../domain/measure/pack.fixtures';
import { phq9 } from '../../domain/measure/phq-9.rules';
import type { MeasureDefinition } from '../../domain/measure/definition.rules';
import { measurePackStream } from '../../domain/measure-pack/measure-pack.state';
import type { MeasurePackImported } from '../../domain/measure-pack/measure-pack.events';
import { importMeasurePack, readPack } from './import-measure-pack.decide';

const AT = { packId: 'pack-1', importedAt: '2026-03-02T09:00:00.000Z' };
const imported = (definition: MeasureDefinition): MeasurePackImported => ({
  type: 'MeasurePackImported',
  data: { ...AT, code: definition.code, definition },
});

describe('importing a pack', () => {
  it('keeps the definition', () =>
    given(measurePackStream, [])
      .when((state) => importMeasurePack(roughWeeks, AT, state))
      .then([imported(roughWeeks)]));

  it('does nothing when it says what the latest says', () =>
    given(measurePackStream, [imported(roughWeeks)])
      .when((state) => importMeasurePack({ ...roughWeeks }, AT, state))
      .then([]));

  it('keeps another version beside the one before', () => {
    const second = { ...roughWeeks, version: '2', recall: 'Think of the last month.' };
    given(measurePackStream, [imported(roughWeeks)])
      .when((state) => importMeasurePack(second, AT, state))
      .then([imported(second)]);
  });

  it('is refused when a version that is known would score otherwise', () =>
    given(measurePackStream, [imported(roughWeeks), imported({ ...roughWeeks, version: '2' })])
      .when((state) => importMeasurePack({ ...roughWeeks, safetyItem: null }, AT, state))
      .thenRefused('version-says-something-else'));

  it('puts the line elsewhere without a new version, between what the pack allows', () => {
    const moved = readPack(steadyGround, 3);
    if ('problems' in moved) throw new Error('It may be put there.');
    expect(moved.definition.scoring).toMatchObject({ caseness: { at: 3 } });
    given(measurePackStream, [imported(steadyGround)])
      .when((state) => importMeasurePack(moved.definition, AT, state))
      .then([imported(moved.definition)]);
    expect(readPack(steadyGround, 2)).toEqual({
      problems: [{ field: 'scoring.caseness.at', problem: 'must be from 3 to 4' }],
    });
  });

  it.each([
    ['a measure of the product', phq9, null, 'code'],
    ['a line that the pack fixes', roughWeeks, 5, 'scoring.caseness'],
    ['a line where there is none', brightDays, 5, 'scoring.caseness'],
    ['what is no definition', {}, null, 'items'],
  ])('is refused for %s', (_what, pack, line, field) => {
    const read = readPack(pack, line);
    expect('problems' in read && read.problems.map((one) => one.field)).toContain(field);
  });
});
