import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where the conversations are, and who responds by when. What was said is read from the stream. */
@Entity({ name: 'safety_conversation' })
export class SafetyConversationRow {
  @PrimaryColumn('uuid', { name: 'conversation_id' }) conversationId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'responder_id' }) responderId!: string;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('boolean', { name: 'is_open' }) isOpen!: boolean;
}
