import type { ReleasedFigure } from '@platform/disclosure-control/release';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One figure of one period as it was published; it stays as it is. */
@Entity({ name: 'published_figure' })
export class PublishedFigureRow {
  /** `introductions.v1.2026-03.r1` */
  @PrimaryColumn('text', { name: 'figure_id' }) figureId!: string;
  @Column('text', { name: 'definition_id' }) definitionId!: string;
  @Column('integer') version!: number;
  @Column('text') period!: string;
  @Column('integer') revision!: number;
  /** null where nothing of it could come out. */
  @Column('jsonb', { nullable: true }) released!: ReleasedFigure | null;
  @Column('text', { nullable: true }) why!: string | null;
  @Column('bigint', { name: 'up_to' }) upTo!: string;
  @Column('bigint') size!: string;
  @Column('text') root!: string;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
}
