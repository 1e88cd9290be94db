import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One look at figures, by whoever answers for the place. */
@Entity({ name: 'figure_look' })
export class FigureLookRow {
  @PrimaryColumn('uuid', { name: 'look_id' }) lookId!: string;
  @Column('text', { name: 'member_id' }) memberId!: string;
  @Column('text') role!: string;
  @Column('uuid', { name: 'agency_id', nullable: true }) agencyId!: string | null;
  @Column('text') what!: string;
  @Column('timestamptz', { name: 'looked_at' }) lookedAt!: Date;
}
