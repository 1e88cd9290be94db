import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { contextModule } from '@platform/runtime/context';
import { carePlanAccess } from './care-plan.access';
import { CarePlanContext } from './care-plan.context';
import { relationshipEndedConsumer, relationshipStartedConsumer } from './integration/consumes/relationships.consumer';
import { recordViewedPublisher } from './integration/publishes/record-viewed.publisher';

@Module({})
export class CarePlanModule {
  static forRoot(): DynamicModule {
    return contextModule(CarePlanModule, CarePlanContext, {
      name: 'care-plan',
      policy: carePlanAccess,
      viewCategory: 'carePlanView',
      rows: [],
      migrations: [],
      controllers: [],
      providers: [],
      parts: () => ({
        projections: [],
        publishers: [recordViewedPublisher],
        consumers: [relationshipStartedConsumer, relationshipEndedConsumer],
        reactions: [],
        deadlines: [],
      }),
    });
  }
}
