import { IsInt, IsOptional, Max, Min } from 'class-validator';

export class DeclareCapacityRequest {
  @IsInt({ message: 'must be a whole number of places' })
  @Min(0, { message: 'must be at least 0' })
  @Max(10_000, { message: 'must be at most 10000' })
  available!: number;

  @IsOptional()
  @IsInt({ message: 'must be a whole number of places, or be left out' })
  @Min(0, { message: 'must be at least 0' })
  @Max(10_000, { message: 'must be at most 10000' })
  maximum?: number | null;
}
