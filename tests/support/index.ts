export { moveClock, readClock, resetClock, setClock } from './clock';
export { createDatabase, type TestDatabase } from './database';
export { openHouse, type House } from './house';
export { PortalClient, type Frames, type GraphqlAnswer } from './portal-client';
export { startService, type Audience, type ProcessName, type Service } from './service';
export { signInAs, walkSignIn } from './sign-in-as';
export { waitFor } from './wait-for';
