export { DeliverNotifications } from './deliver-notifications';
export { NotificationsModule } from './notifications.module';
export { requestNotification } from './request-notification';
