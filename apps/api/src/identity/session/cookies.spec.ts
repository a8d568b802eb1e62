import { clearSecret, cookieName, readSecret, setSecret } from './cookies';
import { newSecret } from './session-token';

const https = 'https://min.example.no';
const local = 'http://localhost:4200';

describe('cookies', () => {
  it('have another name in each portal, and the strict prefix over https', () => {
    expect(cookieName('patient', local)).toBe('fyrlykt-patient');
    expect(cookieName('clinician', local)).toBe('fyrlykt-clinician');
    expect(cookieName('patient', https)).toBe('__Host-fyrlykt-patient');
  });

  it('are out of reach of scripts, of other sites and of unencrypted connections', () => {
    const set = setSecret('patient', https, 'session', newSecret());
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(set).toContain(attribute);
    expect(set).not.toContain('Domain');
    expect(set).not.toContain('Max-Age');
    expect(setSecret('patient', local, 'session', newSecret())).not.toContain('Secure');
    expect(clearSecret('patient', https, 'session')).toContain('Max-Age=0');
  });

  it('are read only when they could be a secret', () => {
    const secret = newSecret();
    expect(readSecret(`other=1; fyrlykt-patient=${secret}`, 'fyrlykt-patient')).toBe(secret);
    expect(readSecret(`fyrlykt-clinician=${secret}`, 'fyrlykt-patient')).toBeUndefined();
    expect(readSecret(`fyrlykt-patient=${secret}x`, 'fyrlykt-patient')).toBeUndefined();
    expect(readSecret("fyrlykt-patient=' or 1=1", 'fyrlykt-patient')).toBeUndefined();
    expect(readSecret(undefined, 'fyrlykt-patient')).toBeUndefined();
  });
});
