import { IsOptional, IsString, Length, ValidateIf } from 'class-validator';

export class ResolveConflictRequest {
  /** null: that a safety line goes, where somebody said so. */
  @ValidateIf(({ value }: ResolveConflictRequest) => value !== null)
  @IsString({ message: 'must be text, or null' })
  @Length(0, 2000, { message: 'must be at most 2000 characters' })
  value!: string | null;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(0, 2000, { message: 'must be at most 2000 characters' })
  why?: string;
}
