import { IsString, Length } from 'class-validator';

export class ReceiptRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 40, { message: 'must be the code from your receipt, such as 7KQM-2VRT-9HXC' })
  receiptCode!: string;
}
