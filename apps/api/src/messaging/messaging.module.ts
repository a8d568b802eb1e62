import { Module } from '@nestjs/common';
import { MakeAppointment } from './make-appointment';

@Module({ providers: [MakeAppointment], exports: [MakeAppointment] })
export class MessagingModule {}
