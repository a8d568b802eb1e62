import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ClinicianEndpointModule } from './clinician-endpoint.module';
import { OrganisationsModule } from './organisations';
import { PatientEndpointModule } from './patient-endpoint.module';
import { AccessGuard } from './platform/access/access.guard';
import { ConfigModule } from './platform/config/config.module';
import { DatabaseModule } from './platform/database/database.module';
import { endpoint } from './platform/graphql/endpoint';
import { HealthController } from './platform/health/health.controller';
import { LiveModule } from './platform/live/live.module';

/** The domains, and one GraphQL endpoint for each portal's origin. */
@Module({
  imports: [
    ConfigModule,
    DatabaseModule,
    LiveModule,
    OrganisationsModule,
    PatientEndpointModule,
    ClinicianEndpointModule,
    endpoint('patient', [PatientEndpointModule]),
    endpoint('clinician', [ClinicianEndpointModule]),
  ],
  controllers: [HealthController],
  providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
})
export class AppModule {}
