import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';

const app = 'apps/clinician-portal';

/** One file of typed documents per folder of operations, so that each lazy chunk carries only its own. */
const folders = [...new Set(globSync(`${app}/src/app/**/data/*.graphql`).map((file) => dirname(file)))].sort();

const config: CodegenConfig = {
  schema: 'apps/api/schema/clinician.graphql',
  silent: true,
  generates: Object.fromEntries(
    folders.map((folder) => [
      `${folder}/generated/operations.ts`,
      {
        documents: [`${folder}/*.graphql`, `${app}/src/app/fragments/*.graphql`],
        plugins: ['typescript-operations', 'typed-document-node'],
        config: {
          useTypeImports: true,
          enumType: 'string-literal',
          skipTypename: false,
          nonOptionalTypename: true,
          optimizeDocumentNode: true,
          dedupeFragments: true,
          scalars: {
            ID: 'string',
            DateTime: 'string',
            LocalDate: 'string',
            MeasuredValue: 'number',
            Parameters: 'Record<string, string | number | boolean>',
            TrendPoints: '{ t: number[]; v: number[]; f?: number[]; min?: number[]; max?: number[]; n?: number[] }',
          },
        },
      },
    ]),
  ),
};

export default config;
