import { AssuranceModule, verifyInWorker } from '@contexts/assurance';
import { CarePlanModule } from '@contexts/care-plan';
import { IdentityModule } from '@contexts/identity';
import { IntakeModule } from '@contexts/intake';
import { OutcomesModule } from '@contexts/outcomes';
import { ProviderDirectoryModule } from '@contexts/provider-directory';
import type { ContextDefinition } from '@platform/runtime/context';
import { definitionOf } from '@platform/runtime/context';

/** Every context of the product, none of them running. */
export const contexts: readonly ContextDefinition[] = [
  IntakeModule.forRoot(),
  CarePlanModule.forRoot(),
  ProviderDirectoryModule.forRoot(),
  OutcomesModule.forRoot(),
  IdentityModule.forRoot({ demonstration: false }),
  AssuranceModule.forRoot({ verify: verifyInWorker }),
].map(definitionOf);
