export { AcceptAsk } from './commands/accept-ask/accept-ask.command';
export { DeclineAsk } from './commands/decline-ask/decline-ask.command';
export { MakeAsk } from './commands/make-ask/make-ask.command';
export { PublishListing } from './commands/publish-listing/publish-listing.command';
export { ProviderDirectoryContext } from './provider-directory.context';
export { ProviderDirectoryModule } from './provider-directory.module';
