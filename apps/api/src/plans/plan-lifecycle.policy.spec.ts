import { mayActivate, maySign, stateAfter, type Act } from './plan-lifecycle.policy';

const states = ['DRAFT', 'PROPOSED', 'APPROVED', 'ACTIVE', 'RETIRED'] as const;

describe('a plan version', () => {
  it.each<[Act, string[]]>([
    ['edit', ['DRAFT']],
    ['propose', ['DRAFT']],
    ['approve', ['PROPOSED']],
    ['activate', ['APPROVED']],
  ])('lets itself be %sed from %j only', (act, from) => {
    expect(states.filter((state) => stateAfter(act, state) !== undefined)).toEqual(from);
  });

  it('goes one step at a time', () => {
    expect(stateAfter('propose', 'DRAFT')).toBe('PROPOSED');
    expect(stateAfter('approve', 'PROPOSED')).toBe('APPROVED');
    expect(stateAfter('activate', 'APPROVED')).toBe('ACTIVE');
  });
});

describe('a signature', () => {
  const gp = { unitId: 'practice', role: 'gp' } as const;
  const nurse = { unitId: 'practice', role: 'nurse' } as const;
  const elsewhere = { unitId: 'other', role: 'hospital-clinician' } as const;

  it('is given by a doctor of the unit that holds the limits', () => {
    expect(maySign([elsewhere, gp], 'practice')).toBe(true);
  });

  it('is not given by another role there, by a doctor elsewhere, or for a duty that nobody holds', () => {
    expect(maySign([nurse, elsewhere], 'practice')).toBe(false);
    expect(maySign([], 'practice')).toBe(false);
    expect(maySign([gp], undefined)).toBe(false);
  });
});

describe('putting in force', () => {
  it('is for the organisation that follows up and for the one that signs, and for no other', () => {
    const [municipality, practice, hospital] = ['municipality', 'practice', 'hospital'];
    expect(mayActivate([{ organisationId: 'municipality' }], [municipality, practice])).toBe(true);
    expect(mayActivate([{ organisationId: 'practice' }], [municipality, practice])).toBe(true);
    expect(mayActivate([{ organisationId: hospital }], [municipality, practice])).toBe(false);
    expect(mayActivate([], [undefined, undefined])).toBe(false);
  });
});
