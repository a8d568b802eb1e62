// What the launcher tells, one line per step with the time it took.
export const say = (line = '') => console.log(line);

/** Announces a step, runs it and tells how long it took. */
export async function step(number, total, title, act) {
  const begun = Date.now();
  say(`[${number}/${total}] ${title}`);
  const result = await act();
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  say(`      ${typeof result === 'string' ? result : 'done'} (${seconds} s)`);
  return result;
}

const pad = (text, width) => text + ' '.repeat(Math.max(1, width - text.length));

/** Where to go and as whom to sign in. */
export function tellAddresses(urls, people, dataFolder) {
  say();
  say(`  ${pad('Patient portal', 20)}${urls.patient}`);
  say(`  ${pad('Clinician portal', 20)}${urls.clinician}`);
  say(`  ${pad('Integrations', 20)}${urls.integrations}`);
  if (people.length > 0) {
    say();
    say('  Sign in as (the sign-in page lists them all):');
    for (const person of people)
      say(
        `    ${pad(person.audience === 'patient' ? 'patient portal' : 'clinician portal', 18)}${person.label ?? person.name}`,
      );
  }
  say();
  say(`  Data, keys and logs are in ${dataFolder}. Ctrl-C ends everything; what was sent is kept.`);
}
