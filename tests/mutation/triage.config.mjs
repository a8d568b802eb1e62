import { settingsFor } from './settings.mjs';

export default settingsFor('triage', {
  // Templates and published schemas are data, compared with their own tables and examples in tests/scenarios; sentence books are words.
  data: ['templates/**', 'schema/**', 'sentences/{bokmaal,nynorsk,english}.ts'],
});
