import { Module } from '@nestjs/common';
import { DeliverNotifications } from './deliver-notifications';

/** Part of the worker only: the web process asks for notifications, it never sends them. */
@Module({ providers: [DeliverNotifications], exports: [DeliverNotifications] })
export class NotificationsModule {}
