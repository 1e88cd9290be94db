import { describeBus } from '../contract/bus.contract';
import { openKafka } from './fixtures/open-kafka';

describeBus('Kafka', { open: () => openKafka() });
