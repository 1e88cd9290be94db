import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReviewOutcome, SnoopingRule } from '../../domain/look-review/snooping.rules';

/** A look that is worth a question. */
@Entity({ name: 'look_review' })
export class LookReviewRow {
  @PrimaryColumn('uuid', { name: 'look_id' }) lookId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'viewer_id' }) viewerId!: string;
  @Column('uuid', { name: 'agency_id', nullable: true }) agencyId!: string | null;
  @Column('text', { array: true }) rules!: SnoopingRule[];
  @Column('timestamptz', { name: 'viewed_at' }) viewedAt!: Date;
  @Column('timestamptz', { name: 'flagged_at' }) flaggedAt!: Date;
  @Column('text') status!: 'to-review' | 'reviewed';
  @Column('text', { nullable: true }) outcome!: ReviewOutcome | null;
}
