import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That something was found to be about somebody else, and by whom; none of its words. */
@Entity({ name: 'taken_out' })
export class TakenOutRow {
  @PrimaryColumn('uuid', { name: 'taken_out_id' }) takenOutId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') what!: string;
  @Column('text') reason!: string;
  @Column('boolean', { name: 'recorded_again' }) recordedAgain!: boolean;
  @Column('uuid', { name: 'agency_id', nullable: true }) agencyId!: string | null;
  @Column('uuid', { name: 'found_by' }) foundBy!: string;
  @Column('timestamptz', { name: 'found_at' }) foundAt!: Date;
}
