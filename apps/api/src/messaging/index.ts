export { readAppointments } from './appointment.repository';
export { AppointmentClinicianResolver } from './graphql/appointment.clinician.resolver';
export { MessagingModule } from './messaging.module';
