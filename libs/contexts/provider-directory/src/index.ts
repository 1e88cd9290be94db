export { ProviderDirectoryModule } from './provider-directory.module';
