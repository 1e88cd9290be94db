import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NeedKind } from '../../domain/immediate-need/immediate-need.events';

@Entity({ name: 'immediate_need' })
export class ImmediateNeedRow {
  @PrimaryColumn('uuid', { name: 'need_id' }) needId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') kind!: NeedKind;
  @Column('text') words!: string;
  @Column('uuid', { name: 'responder_id' }) responderId!: string;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  @Column('uuid', { name: 'identified_by' }) identifiedBy!: string;
  @Column('timestamptz', { name: 'identified_at' }) identifiedAt!: Date;
  @Column('text', { name: 'what_was_done', nullable: true }) whatWasDone!: string | null;
  @Column('uuid', { name: 'met_by', nullable: true }) metBy!: string | null;
  @Column('timestamptz', { name: 'met_at', nullable: true }) metAt!: Date | null;
}
