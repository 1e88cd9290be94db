import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { MESSAGE_CHANNELS } from '../../domain/message-preference/message-preference.rules';
import type { MessageChannel } from '../../domain/message-preference/message-preference.rules';

const IS_HOUR = { message: 'must be a full hour from 0 to 23' };

export class SetMessagePreferenceRequest {
  @IsIn(MESSAGE_CHANNELS, { message: `must be one of ${MESSAGE_CHANNELS.join(', ')}` })
  channel!: MessageChannel;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(3, 254, { message: 'must be 3 to 254 characters' })
  address?: string | null;

  @IsInt(IS_HOUR)
  @Min(0, IS_HOUR)
  @Max(23, IS_HOUR)
  quietFrom!: number;

  @IsInt(IS_HOUR)
  @Min(0, IS_HOUR)
  @Max(23, IS_HOUR)
  quietUntil!: number;

  @IsOptional()
  @IsBoolean({ message: 'must be true or false' })
  digest?: boolean;
}
