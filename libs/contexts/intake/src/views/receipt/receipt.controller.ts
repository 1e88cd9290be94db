import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import { ReceiptQuery } from './receipt.query';
import { ReceiptRequest } from './receipt.request';

/** A question sent with POST, so that the code is in no address and no log. */
@Controller('api/intake/receipts/look-up')
@UseGuards(ThrottlerGuard)
export class ReceiptController {
  constructor(private readonly receipt: ReceiptQuery) {}

  @Post()
  @HttpCode(200)
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  read(@Body() request: ReceiptRequest) {
    return this.receipt.read(request.receiptCode);
  }
}
