import { stateAfter, type Act } from './plan-lifecycle.policy';

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
