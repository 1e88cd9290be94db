import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which packs there are. What they say is read from their streams. */
@Entity({ name: 'measure_pack' })
export class MeasurePackRow {
  @PrimaryColumn('text') code!: string;
  @Column('timestamptz', { name: 'imported_at' }) importedAt!: Date;
}
