interface Fact<Type extends string, Said> {
  readonly type: Type;
  readonly data: { readonly licenceId: string; readonly agencyId: string; readonly measure: string } & Said;
}

/** An agency says that it holds a licence to use a measure. */
export type LicenceRecorded = Fact<
  'LicenceRecorded',
  {
    /** As its owner named it: the number of a licence, or the page of its terms. */
    readonly reference: string;
    readonly validUntil: string;
    readonly recordedBy: string;
    readonly recordedAt: string;
  }
>;

/** From here on, and until that day has passed, the agency can ask the measure. */
export type MeasureUnlocked = Fact<'MeasureUnlocked', { readonly validUntil: string; readonly unlockedAt: string }>;

export type LicenceEvent = LicenceRecorded | MeasureUnlocked;
