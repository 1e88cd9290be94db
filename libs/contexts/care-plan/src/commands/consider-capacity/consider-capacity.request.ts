import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';

export class PartOfTestRequest {
  @IsBoolean({ message: 'must be true or false' })
  able!: boolean;

  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must say in words why' })
  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  words!: string;
}

export class ConsiderCapacityRequest {
  @IsDefined({ message: 'must say whether they are able, and why' })
  @ValidateNested()
  @Type(() => PartOfTestRequest)
  understands!: PartOfTestRequest;

  @IsDefined({ message: 'must say whether they are able, and why' })
  @ValidateNested()
  @Type(() => PartOfTestRequest)
  retains!: PartOfTestRequest;

  @IsDefined({ message: 'must say whether they are able, and why' })
  @ValidateNested()
  @Type(() => PartOfTestRequest)
  weighs!: PartOfTestRequest;

  @IsDefined({ message: 'must say whether they are able, and why' })
  @ValidateNested()
  @Type(() => PartOfTestRequest)
  communicates!: PartOfTestRequest;

  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must say what was done so that they could decide for themself' })
  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  support!: string;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(0, 5000, { message: 'must be at most 5000 characters' })
  impairment?: string | null;
}
