import { servicesForDoingTogether } from './services/doing-together';
import type { DemonstrationService } from './services/service';
import { supportServices } from './services/support';

/** Twenty services of the six agencies. */
export const demonstrationServices: readonly DemonstrationService[] = [...supportServices, ...servicesForDoingTogether];
