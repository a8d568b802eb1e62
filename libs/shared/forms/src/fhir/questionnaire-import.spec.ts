import { score } from '../score';
import { visibleItems } from '../visibility';
import { parseQuestionnaire, parseQuestionnaireText } from './questionnaire-import';

const WEIGHT = 'http://hl7.org/fhir/StructureDefinition/itemWeight';
const CALCULATED = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression';

const option = (code: string, points: number) => ({
  valueCoding: { code, display: code.toUpperCase() },
  extension: [{ url: WEIGHT, valueDecimal: points }],
});

const GOOD = {
  resourceType: 'Questionnaire',
  id: 'sleep',
  version: '2',
  language: 'en',
  title: 'Sleep',
  item: [
    {
      linkId: 'total',
      type: 'decimal',
      extension: [{ url: CALCULATED, valueExpression: { expression: 'x.weight().sum() * 4' } }],
    },
    {
      linkId: 'group',
      type: 'group',
      item: [
        {
          linkId: 'slept',
          type: 'choice',
          required: true,
          text: 'Slept?',
          answerOption: [option('well', 0), option('badly', 2)],
        },
        {
          linkId: 'hours',
          type: 'integer',
          enableWhen: [{ question: 'slept', operator: '=', answerCoding: { code: 'badly' } }],
          extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 24 }],
        },
      ],
    },
  ],
};

describe('parseQuestionnaire', () => {
  it('reads groups, options with weights, conditions, limits and the total', () => {
    const result = parseQuestionnaire(GOOD);
    if (result.status !== 'imported') throw new Error(JSON.stringify(result));
    const { form } = result;
    expect(form).toMatchObject({
      id: 'sleep',
      version: '2',
      title: { en: 'Sleep' },
      scoring: { items: ['slept'], multiplyBy: 4 },
    });
    expect(visibleItems(form, { slept: 'badly' }).map(({ linkId }) => linkId)).toEqual(['group', 'slept', 'hours']);
    expect(form.items[0]?.items?.[1]?.max).toBe(24);
    expect(score(form, { slept: 'badly' })).toEqual({ status: 'complete', total: 8 });
  });

  it.each([
    [null, 'wrong-type', ''],
    [{ resourceType: 'Patient' }, 'not-a-questionnaire', '/resourceType'],
    [{ ...GOOD, item: [] }, 'no-items', '/item'],
    [{ ...GOOD, id: undefined, item: [{ linkId: 'a', type: 'reference' }] }, 'unsupported-type', '/item/0/type'],
    [{ ...GOOD, item: [{ linkId: 'a', type: 'choice' }] }, 'options-missing', '/item/0/answerOption'],
    [
      {
        ...GOOD,
        item: [
          { linkId: 'a', type: 'text' },
          { linkId: 'a', type: 'text' },
        ],
      },
      'duplicate-link-id',
      '/item/1/linkId',
    ],
    [
      {
        ...GOOD,
        item: [{ linkId: 'a', type: 'text', enableWhen: [{ question: 'b', operator: '=', answerString: 'x' }] }],
      },
      'unknown-question',
      '/item/0/enableWhen/0/question',
    ],
    [
      {
        ...GOOD,
        item: [{ linkId: 'a', type: 'text', enableWhen: [{ question: 'a', operator: '~', answerString: 'x' }] }],
      },
      'unsupported-operator',
      '/item/0/enableWhen/0/operator',
    ],
    [
      {
        ...GOOD,
        item: [
          ...GOOD.item,
          { linkId: 't2', type: 'decimal', extension: [{ url: CALCULATED, valueExpression: { expression: '1 + 1' } }] },
        ],
      },
      'unsupported-expression',
      '/item',
    ],
  ])('refuses %# with %s at %s', (json, code, path) => {
    const result = parseQuestionnaire(json);
    expect(result).toMatchObject({
      status: 'refused',
      faults: expect.arrayContaining([expect.objectContaining({ code, path })]),
    });
  });

  it('counts items that were left out when it says where a fault is', () => {
    const item = [
      GOOD.item[0],
      { linkId: 'a', type: 'text', enableWhen: [{ question: 'z', operator: 'exists', answerBoolean: true }] },
    ];
    expect(parseQuestionnaire({ ...GOOD, item })).toMatchObject({
      faults: [{ path: '/item/1/enableWhen/0/question' }],
    });
  });
});

describe('parseQuestionnaireText', () => {
  it('gives the line of a fault, also of what is missing', () => {
    const text = [
      '{',
      '  "resourceType": "Questionnaire",',
      '  "id": "x",',
      '  "item": [',
      '    {"linkId": "a",',
      '     "type": "blob"},',
      '    {"type": "text"}',
      '  ]',
      '}',
    ].join('\n');
    expect(parseQuestionnaireText(text)).toMatchObject({
      faults: [
        { code: 'unsupported-type', path: '/item/0/type', line: 6 },
        { code: 'missing', path: '/item/1/linkId', line: 7 },
      ],
    });
  });

  it.each([
    ['{\n"a": 1,\n}', 3],
    ['{\n"a" 1}', 2],
    ['[1, 2', 1],
    ['{"a": nul}', 1],
    ['{"a": 1}\nx', 2],
    ['"unfinished', 1],
    ['', 1],
    ['['.repeat(5000), 1],
  ])('refuses text that is not JSON, with the line: %#', (text, line) => {
    expect(parseQuestionnaireText(text)).toMatchObject({ status: 'refused', faults: [{ code: 'not-json', line }] });
  });

  it('reads what JSON.parse reads', () => {
    expect(parseQuestionnaireText(JSON.stringify(GOOD, null, 2))).toEqual(parseQuestionnaire(GOOD));
  });
});
