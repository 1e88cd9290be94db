import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'huddle' })
export class HuddleRow {
  @PrimaryColumn('uuid', { name: 'huddle_id' }) huddleId!: string;
  @Column('text') status!: 'open' | 'closed';
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('uuid', { name: 'opened_by' }) openedBy!: string;
  @Column('bigint') revision!: string;
}
