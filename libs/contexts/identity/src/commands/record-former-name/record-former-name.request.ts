import { Length, Matches } from 'class-validator';

export class RecordFormerNameRequest {
  @Length(1, 200, { message: 'must be 1 to 200 characters' })
  @Matches(/[\p{L}\p{N}\p{S}]/u, { message: 'must be a name' })
  @Matches(/^\P{Cc}*$/u, { message: 'must be on one line' })
  name!: string;
}
