import { Module } from '@nestjs/common';
import { GatewayRepository } from './gateway.repository';

@Module({ providers: [GatewayRepository], exports: [GatewayRepository] })
export class DevicesModule {}
