import { shippedForm } from '@fyrlykt/forms';
import { shownAnswers, stepsOf } from './round';

const form = shippedForm('copd-daily');

describe('stepsOf', () => {
  it('puts the two numbers of a blood pressure on one page', () => {
    expect(stepsOf(['systolic', 'diastolic', 'heart-rate'], undefined, {}).map(({ key }) => key)).toEqual([
      'systolic',
      'heart-rate',
    ]);
  });

  it('asks one question a page and opens a question by the answer before it', () => {
    const keys = (answers: Record<string, string>): string[] => stepsOf(['spo2'], form, answers).map(({ key }) => key);
    expect(keys({})[0]).toBe('spo2');
    expect(keys({ phlegm: 'usual' })).not.toContain('phlegm-colour');
    expect(keys({ phlegm: 'worse' })).toContain('phlegm-colour');
  });
});

describe('shownAnswers', () => {
  it('leaves out what a changed answer has hidden', () => {
    if (form === undefined) throw new Error('The form is shipped.');
    const sent = shownAnswers(form, { phlegm: 'usual', 'phlegm-colour': 'clear' });
    expect(sent).toEqual([['phlegm', 'usual']]);
  });
});
