import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person as their team sees them at the top of every page. */
@Entity({ name: 'person' })
export class PersonRow {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'communication_needs', nullable: true }) communicationNeeds!: string | null;
  @Column('text', { name: 'introduced_via' }) introducedVia!: string;
  @Column('timestamptz', { name: 'registered_at' }) registeredAt!: Date;
}
