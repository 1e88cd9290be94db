import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Awareness, IntroducerKind, ReachMe } from '../../domain/introduction/introduction.events';

/** Who introduced the person, and how to tell them what became of it. */
export interface IntroducerOnBoard {
  readonly kind: IntroducerKind;
  readonly name: string;
  readonly organisation: string | null;
  readonly tellMe: ReachMe | null;
}

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
  /** When the person and their team said farewell. */
  @Column('timestamptz', { name: 'farewell_at', nullable: true }) farewellAt!: Date | null;
  @Column('text', { name: 'held_over', nullable: true }) heldOver!: string | null;
  /** The huddle that held it over last. */
  @Column('uuid', { name: 'held_over_in', nullable: true }) heldOverIn!: string | null;
  @Column('text', { nullable: true }) language!: string | null;
  @Column('jsonb', { nullable: true }) introducer!: IntroducerOnBoard | null;
  @Column('text', { nullable: true }) awareness!: Awareness | null;
  @Column('text', { name: 'awareness_why', nullable: true }) awarenessWhy!: string | null;
  @Column('text', { name: 'said_by', nullable: true }) saidBy!: string | null;
  @Column('timestamptz', { name: 'taken_down_at', nullable: true }) takenDownAt!: Date | null;
  @Column('bigint') revision!: string;
}
