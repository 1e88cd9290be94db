import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A code that was handed out and not answered. What opens it is kept nowhere. */
@Entity({ name: 'open_code' })
export class OpenCodeRow {
  @PrimaryColumn('uuid', { name: 'measure_id' }) measureId!: string;
  @Column('uuid', { name: 'person_id', select: false }) personId!: string;
  @Column('text') measure!: string;
  @Column('uuid', { name: 'offered_by' }) offeredBy!: string;
  @Column('timestamptz', { name: 'offered_at' }) offeredAt!: Date;
  @Column('timestamptz', { name: 'answer_by' }) answerBy!: Date;
}
