import { IsIn, IsString, Length } from 'class-validator';
import type { NumberKind } from '../../domain/identifiers/number.rules';
import { NUMBER_KINDS } from '../../domain/identifiers/number.rules';

export class RecordIdentifierRequest {
  @IsIn(NUMBER_KINDS, { message: 'must be nhs-number, chi-number or hc-number' })
  kind!: NumberKind;

  @IsString({ message: 'must be text' })
  @Length(1, 60, { message: 'must be a number of ten digits' })
  number!: string;
}
