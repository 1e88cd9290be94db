import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One question on the agenda, and what became of it. */
@Entity({ name: 'huddle_item' })
export class HuddleItemRow {
  @PrimaryColumn('uuid', { name: 'item_id' }) itemId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'introduction_id', nullable: true }) introductionId!: string | null;
  @Column('text') question!: string;
  @Column('text') summary!: string;
  @Column('uuid', { name: 'raised_by', nullable: true }) raisedBy!: string | null;
  @Column('timestamptz', { name: 'raised_at' }) raisedAt!: Date;
  @Column('text') status!: 'open' | 'captured';
  @Column('text', { nullable: true }) carried!: string | null;
  @Column('uuid', { name: 'carried_in', nullable: true }) carriedIn!: string | null;
  @Column('uuid', { name: 'huddle_id', nullable: true }) huddleId!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId!: string | null;
  @Column('uuid', { name: 'agency_id', nullable: true }) agencyId!: string | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
  @Column('uuid', { name: 'captured_by', nullable: true }) capturedBy!: string | null;
  @Column('timestamptz', { name: 'captured_at', nullable: true }) capturedAt!: Date | null;
}
