import type { MeasureDefinition } from '../measure/definition.rules';

/** Whoever runs the product brought a measure. What was answered by an earlier version stays as it was scored. */
export interface MeasurePackImported {
  readonly type: 'MeasurePackImported';
  readonly data: {
    readonly packId: string;
    readonly code: string;
    readonly definition: MeasureDefinition;
    readonly importedAt: string;
  };
}
