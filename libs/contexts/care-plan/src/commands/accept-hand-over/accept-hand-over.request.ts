import { IsLowercase, IsUUID } from 'class-validator';

export class AcceptHandOverRequest {
  @IsUUID('all', { message: 'must be the id of somebody of the receiving agency' })
  @IsLowercase({ message: 'must be in lower case' })
  receiverId!: string;
}
