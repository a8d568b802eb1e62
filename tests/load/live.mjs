// From a patient's send to the frame on a nurse's open socket.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { patientId, unitId } from './data.mjs';
import { spread } from './measure.mjs';

const text = `subscription ($unit: ID!) { workListChanged(unitId: $unit) { topic id patientId version } }`;

function listen(urls, token, onFrame) {
  class PortalSocket extends WebSocket {
    constructor(address, protocols) {
      super(address, protocols, { headers: { cookie: `fyrlykt-clinician=${token}`, origin: urls.clinician } });
    }
  }
  const client = createClient({
    url: `${urls.clinician.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: PortalSocket,
    retryAttempts: 0,
    lazy: false,
  });
  client.subscribe(
    { query: text, variables: { unit: unitId } },
    { next: ({ data }) => data && onFrame(data.workListChanged), error: () => {}, complete: () => {} },
  );
  return client;
}

/** Sends so many breaches a second and waits for each one's frame with every nurse. */
export async function breachToList(urls, work, { perSecond, seconds, nurses }) {
  const sent = new Map();
  const times = [];
  const sockets = Array.from({ length: nurses }, () =>
    listen(urls, work.nurse, ({ topic, patientId: patient }) => {
      if (topic === 'EPISODE' && sent.has(patient)) times.push(performance.now() - sent.get(patient));
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, 700));
  const answers = [];
  const ends = performance.now() + seconds * 1000;
  for (let at = performance.now(); at < ends; at += 1000 / perSecond) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, at - performance.now())));
    const index = work.turn();
    sent.set(patientId(index), performance.now());
    answers.push(work.breach(index));
  }
  await Promise.all(answers);
  await new Promise((resolve) => setTimeout(resolve, 500));
  for (const socket of sockets) await socket.dispose();
  return {
    name: `breach to list, ${perSecond}/s, ${nurses} nurses`,
    connections: nurses,
    items: sent.size,
    frames: times.length,
    rate: perSecond,
    ...spread(times),
  };
}
