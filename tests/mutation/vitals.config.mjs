import { settingsFor } from './settings.mjs';

export default settingsFor('vitals');
