import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MessageStatus } from '../../domain/message/message.state';
import type { TemplateCode } from '../../domain/message/template.rules';

/** One message, without an address and without a word of it. */
@Entity({ name: 'message' })
export class MessageRow {
  @PrimaryColumn('uuid', { name: 'message_id' }) messageId!: string;
  @Column('uuid', { name: 'recipient_id' }) recipientId!: string;
  /** Null where it goes to somebody who works here. */
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('text') template!: TemplateCode;
  @Column('text') status!: MessageStatus;
  @Column('boolean') urgent!: boolean;
  @Column('timestamptz', { name: 'next_at', nullable: true }) nextAt!: Date | null;
  @Column('integer') attempts!: number;
  @Column('text', { nullable: true }) channel!: 'email' | 'text' | null;
  @Column('text', { nullable: true }) carrier!: string | null;
  /** Why it was withheld or put off, or how it failed. */
  @Column('text', { nullable: true }) because!: string | null;
  @Column('timestamptz', { name: 'composed_at' }) composedAt!: Date;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  @Column('boolean', { nullable: true }) delivered!: boolean | null;
  /** Of the message of the morning alone. */
  @Column('integer', { name: 'due_today', nullable: true }) dueToday!: number | null;
  @Column('integer', { nullable: true }) late!: number | null;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt!: Date | null;
}
