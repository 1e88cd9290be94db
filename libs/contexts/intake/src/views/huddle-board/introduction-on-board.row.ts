import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReachMe } from '../../domain/introduction/introduction.events';

/** One introduction on the huddle board. */
@Entity({ name: 'introduction_on_board' })
export class IntroductionOnBoardRow {
  @PrimaryColumn('uuid', { name: 'introduction_id' }) introductionId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') name!: string;
  @Column('text') via!: string;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
  @Column('text', { name: 'what_brought_you' }) whatBroughtYou!: string;
  @Column('text', { name: 'what_would_help', nullable: true }) whatWouldHelp!: string | null;
  @Column('jsonb', { name: 'reach_me' }) reachMe!: ReachMe;
  @Column('text') status!: 'waiting' | 'welcomed' | 'declined-by-person' | 'handed-over-warmly' | 'died';
  @Column('uuid', { name: 'key_worker_id', nullable: true }) keyWorkerId!: string | null;
  @Column('uuid', { name: 'agency_id', nullable: true }) agencyId!: string | null;
  @Column('date', { name: 'next_contact_on', nullable: true }) nextContactOn!: string | null;
  @Column('timestamptz', { name: 'welcomed_at', nullable: true }) welcomedAt!: Date | null;
  @Column('text', { name: 'held_over', nullable: true }) heldOver!: string | null;
  /** The huddle that held it over last. */
  @Column('uuid', { name: 'held_over_in', nullable: true }) heldOverIn!: string | null;
  @Column('bigint') revision!: string;
}
