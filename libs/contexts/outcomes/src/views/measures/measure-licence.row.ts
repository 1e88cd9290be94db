import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The licence that an agency recorded last for a measure. */
@Entity({ name: 'measure_licence' })
export class MeasureLicenceRow {
  @PrimaryColumn('uuid', { name: 'agency_id' }) agencyId!: string;
  @PrimaryColumn('text') measure!: string;
  @Column('text') reference!: string;
  @Column('date', { name: 'valid_until' }) validUntil!: string;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
}
