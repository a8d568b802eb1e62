import { DataSource } from 'typeorm';
import { migrations } from './migrations';

/** The owner's connection: migrations run through it and nothing else does. */
export function ownerDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTableName: 'fyrlykt_migration',
    migrationsTransactionMode: 'each',
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    entities: [],
    logging: ['error'],
  });
}
