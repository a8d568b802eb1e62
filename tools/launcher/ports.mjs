// The four ports, from the environment or by default, checked before anything is started.
import { createServer } from 'node:net';
import { Complaint } from './complaint.mjs';

const places = [
  { name: 'patient', variable: 'PATIENT_PORT', default: 4200, what: 'the patient portal' },
  { name: 'clinician', variable: 'CLINICIAN_PORT', default: 4300, what: 'the clinician portal' },
  { name: 'integrations', variable: 'INTEGRATIONS_PORT', default: 4400, what: 'devices and integrations' },
  { name: 'identity', variable: 'IDENTITY_PORT', default: 4500, what: 'the development identity provider' },
];

export const portVariables = places.map(({ variable }) => variable);

function readPort({ variable, default: preset }, env) {
  const text = env[variable] || String(preset);
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Complaint(`${variable} is "${text}": give a whole number from 1 to 65535.`);
}

/** Resolves to undefined when the port is free, else to the reason. */
function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

async function whyTaken(port) {
  for (const host of ['127.0.0.1', '::']) {
    const reason = await tryPort(port, host);
    // A machine without IPv6 has no second address to try.
    if (reason && reason !== 'EAFNOSUPPORT' && reason !== 'EADDRNOTAVAIL') return reason;
  }
  return undefined;
}

/** Reads the ports and refuses, with a sentence, those that cannot be used. */
export async function claimPorts(env = process.env) {
  const ports = {};
  for (const place of places) {
    const port = readPort(place, env);
    const twin = Object.entries(ports).find(([, other]) => other === port);
    if (twin)
      throw new Complaint(
        `${place.variable} and the port of "${twin[0]}" are both ${port}: give each a port of its own.`,
      );
    const reason = await whyTaken(port);
    if (reason) {
      const why = reason === 'EACCES' ? 'may not be used by this user' : 'is in use by another program';
      throw new Complaint(
        `Port ${port}, for ${place.what}, ${why}. Free it, or choose another: ${place.variable}=${port + 1000} npm start`,
      );
    }
    ports[place.name] = port;
  }
  return ports;
}

/** Ports that nobody uses at this moment, by the names of their variables. For tests. */
export async function findFreePorts() {
  const servers = await Promise.all(
    places.map(
      () =>
        new Promise((resolve, reject) => {
          const server = createServer();
          server.once('error', reject);
          server.listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const found = Object.fromEntries(
    servers.map((server, index) => [places[index].variable, String(server.address().port)]),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return found;
}
