import { IsIn, IsOptional, IsString, Length } from 'class-validator';

export class RecordImplementationRequest {
  @IsIn(['implemented', 'not-implemented'], { message: 'must be implemented or not-implemented' })
  outcome!: 'implemented' | 'not-implemented';

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(0, 5000, { message: 'must be at most 5000 characters' })
  words?: string | null;
}
