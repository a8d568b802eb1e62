import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { Complaint } from './complaint.mjs';
import { claimPorts, findFreePorts } from './ports.mjs';

const sentence = (pattern) => (error) => error instanceof Complaint && pattern.test(error.message);

test('free ports are claimed by name', async () => {
  const free = await findFreePorts();
  const claimed = await claimPorts(free);
  assert.equal(claimed.patient, Number(free.PATIENT_PORT));
  assert.deepEqual(Object.keys(claimed), ['patient', 'clinician', 'integrations', 'identity']);
});

test('a taken port is told with its number and the variable that changes it, whichever address holds it', async () => {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    const free = await findFreePorts();
    const server = createServer();
    await new Promise((resolve) => server.listen(Number(free.CLINICIAN_PORT), host, resolve));
    await assert.rejects(claimPorts(free), sentence(new RegExp(`${free.CLINICIAN_PORT}.*CLINICIAN_PORT=`)));
    await new Promise((resolve) => server.close(resolve));
  }
});

test('a port given twice, and what is no port, are told', async () => {
  const free = await findFreePorts();
  await assert.rejects(claimPorts({ ...free, IDENTITY_PORT: free.PATIENT_PORT }), sentence(/both/));
  for (const wrong of ['0', '65536', '42x', '4200.5', '-1']) {
    await assert.rejects(claimPorts({ ...free, PATIENT_PORT: wrong }), sentence(/PATIENT_PORT is/));
  }
});
