import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FeedImported } from '../../domain/feed/feed.events';

export type ImportReportKept = Pick<FeedImported['data'], 'counts' | 'problems' | 'isWhole' | 'precedence'>;

/** One reading of a feed in which something was new. */
@Entity({ name: 'feed_import' })
export class FeedImportRow {
  @PrimaryColumn('uuid', { name: 'import_id' }) importId!: string;
  @Column('uuid', { name: 'feed_id' }) feedId!: string;
  @Column('text') name!: string;
  @Column('timestamptz', { name: 'imported_at' }) importedAt!: Date;
  @Column('jsonb') report!: ImportReportKept;
}
