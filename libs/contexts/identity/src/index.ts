export { LinkAccount } from './commands/link-account/link-account.command';
export { RegisterAgency } from './commands/register-agency/register-agency.command';
export { RegisterPractitioner } from './commands/register-practitioner/register-practitioner.command';
export { GROUPS } from './domain/about-oneself/groups.rules';
export type { LookFacts } from './domain/look-review/snooping.rules';
export { rulesThatFit } from './domain/look-review/snooping.rules';
export { IdentityContext } from './identity.context';
export type { IdentityOptions } from './identity.module';
export { IdentityModule } from './identity.module';
