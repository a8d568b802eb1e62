export { DevicesModule } from './devices.module';
export { credentialHash, GatewayRepository, type Gateway } from './gateway.repository';
export { lowBatteryPercent, noteDevice, type DeviceStatus } from './note-device';
