import { Column, Entity, PrimaryColumn } from 'typeorm';

/** For what nothing was found, as the person and their team see it. */
@Entity({ name: 'nothing_found' })
export class NothingFoundRow {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @PrimaryColumn('bigint') revision!: string;
  @Column('text') need!: string;
  @Column('uuid', { name: 'said_by' }) saidBy!: string;
  @Column('date', { name: 'said_on' }) saidOn!: string;
}
