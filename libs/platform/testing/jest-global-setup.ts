import { SharedCluster } from './shared-cluster';
import { running } from './running-shared-cluster';

export default async function setup(): Promise<void> {
  running.cluster = await SharedCluster.offer();
}
