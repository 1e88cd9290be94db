/** Bring a measure as it is written in a pack. */
export class ImportMeasurePack {
  constructor(
    /** As it was read from a file, not yet looked at. */
    readonly pack: unknown,
    /** Where the line that services use is put; null where the pack puts it. */
    readonly line: number | null,
    /** uuid; of this import alone. */
    readonly importId: string,
    readonly now: Date,
  ) {}
}
