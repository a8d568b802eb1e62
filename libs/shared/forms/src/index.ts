export { ITEM_TYPES, OPERATORS, flatten } from './questionnaire';
export type {
  Answer,
  AnswerOption,
  Answers,
  Condition,
  FormLanguage,
  FormText,
  Item,
  ItemType,
  Operator,
  Questionnaire,
  Scoring,
} from './questionnaire';
export { isQuestion, keepVisible, visibleItems } from './visibility';
export { checkAnswers, optionOf } from './answers';
export type { AnswerFault, AnswerFaultCode } from './answers';
export { score } from './score';
export type { Score } from './score';
export { SHIPPED_FORMS, shippedForm } from './shipped/catalogue';
export { parseQuestionnaire, parseQuestionnaireText } from './fhir/questionnaire-import';
export type { Import } from './fhir/questionnaire-import';
export type { ImportFault, ImportFaultCode } from './fhir/import-fault';
