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
  @Column('text') status!: 'waiting';
  @Column('bigint') revision!: string;
}
