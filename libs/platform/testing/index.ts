export { TestClock } from './test-clock';
export type { TestDatabase, TestDatabases } from './test-database';
export { startTestDatabase, testDatabase } from './test-database';
export { testIds } from './test-ids';
