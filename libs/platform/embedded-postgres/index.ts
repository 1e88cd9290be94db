export type { EmbeddedPostgres, EmbeddedPostgresOptions } from './embedded-postgres';
export { startEmbeddedPostgres } from './embedded-postgres';
export type { EmbeddedPostgresErrorCode } from './embedded-postgres-error';
export { EmbeddedPostgresError } from './embedded-postgres-error';
