import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OverAskingSign } from '../../domain/service-listing/asking.rules';

/** How asks reach a service, for its own agency alone. */
@Entity({ name: 'asked_service' })
export class AskedServiceRow {
  @PrimaryColumn('uuid', { name: 'service_id' }) serviceId!: string;
  @Column('uuid', { name: 'agency_id', select: false }) agencyId!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'ask_address', nullable: true }) askAddress!: string | null;
  @Column('date', { name: 'paused_until', nullable: true }) pausedUntil!: string | null;
  /** When more was asked of it than it can take, the last time that it was said; null when never. */
  @Column('timestamptz', { name: 'over_asked_at', nullable: true }) overAskedAt!: Date | null;
  @Column('text', { array: true, nullable: true }) signs!: OverAskingSign[] | null;
}
