import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One checkpoint that was signed. */
@Entity({ name: 'signed_checkpoint' })
export class SignedCheckpointRow {
  @PrimaryColumn('bigint') size!: string;
  @Column('text') root!: string;
  @Column('text') note!: string;
  @Column('timestamptz', { name: 'signed_at' }) signedAt!: Date;
  @Column('uuid', { name: 'command_id' }) commandId!: string;
  @Column('bigint') revision!: string;
  @Column('bigint') position!: string;
}
