import { running } from './running-shared-cluster';

export default async function teardown(): Promise<void> {
  await running.cluster?.withdraw();
  running.cluster = undefined;
}
