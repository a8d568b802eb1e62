import { settingsFor } from './settings.mjs';

// Templates and published schemas are compared with their own tables and examples in tests/scenarios; sentence books are words.
export default settingsFor('triage', ['templates/**', 'schema/**', 'sentences/{bokmaal,nynorsk,english}.ts']);
