import { Type } from 'class-transformer';
import { IsInt, IsOptional, Min } from 'class-validator';

const EntryNumber = (): PropertyDecorator => (target, property) => {
  IsOptional()(target, property);
  Type(() => Number)(target, property);
  IsInt({ message: 'must be a whole number from 0 upwards' })(target, property);
  Min(0, { message: 'must be a whole number from 0 upwards' })(target, property);
};

export class BundleRequest {
  /** The first and the last entry that is wanted; the whole log when absent. */
  @EntryNumber() from?: number;
  @EntryNumber() to?: number;
  /** Size of an earlier checkpoint that the reader has kept: the bundle then proves that nothing was undone since. */
  @EntryNumber() since?: number;
}
