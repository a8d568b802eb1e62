/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type BloodPressureInput = {
  confirmed?: boolean | null | undefined;
  diastolic: number;
  retestOf?: string | null | undefined;
  systolic: number;
  takenAt: string;
  /** mm[Hg] or kPa */
  unit: string;
};

export type ChangeTopic =
  | 'APPOINTMENT'
  | 'DEVICE'
  | 'EPISODE'
  | 'PLAN'
  | 'RESYNC'
  | 'SUBMISSION';

/** Why somebody answers, or does not, at this moment. */
export type CoverageCode =
  /** Outside opening hours and nobody watches: in an emergency call 113, otherwise 116117. */
  | 'NOBODY'
  /** The follow-up service is staffed now. */
  | 'STAFFED'
  /** Outside opening hours; another unit (a response centre, say) takes serious alerts until the service opens. */
  | 'TAKEN_OVER';

/** The answer to one item. Exactly one field of the value is set. */
export type FormAnswerInput = {
  linkId: string;
  value: FormAnswerValueInput;
};

export type FormAnswerValueInput =
  {   code: string; codes?: never; number?: never; text?: never; yes?: never; }
  |  { code?: never;   /** For a question with several choices. */
  codes: Array<string>; number?: never; text?: never; yes?: never; }
  |  { code?: never; codes?: never;   number: number; text?: never; yes?: never; }
  |  { code?: never; codes?: never; number?: never;   text: string; yes?: never; }
  |  { code?: never; codes?: never; number?: never; text?: never;   yes: boolean; };

export type FormResponseInput = {
  answers: Array<FormAnswerInput>;
  formId: string;
  takenAt: string;
};

/** The four kinds of work an episode can be. */
export type Lane =
  | 'ADHERENCE'
  | 'CLINICAL'
  | 'CONTACT'
  | 'TECHNICAL';

export type MeasurementInput = {
  /** The person has been asked "is this right?" and said yes. */
  confirmed?: boolean | null | undefined;
  /** Id in the catalogue, for example `spo2`. */
  kind: string;
  /** Reading that this one repeats, after a guided retest. */
  retestOf?: string | null | undefined;
  takenAt: string;
  /** UCUM unit of the value as entered, for example `%`. */
  unit: string;
  value: number;
};

export type ReporterRelation =
  | 'HELPER'
  | 'SELF';

export type SeenState =
  /** A professional has taken the case. */
  | 'CLAIMED'
  /** Received; nobody has opened it yet. */
  | 'RECEIVED'
  /** A professional has looked at it. */
  | 'REVIEWED';

/** One thing that is reported. Exactly one field is set. */
export type SubmissionItemInput =
  {   bloodPressure: BloodPressureInput; form?: never; measurement?: never; }
  |  { bloodPressure?: never;   form: FormResponseInput; measurement?: never; }
  |  { bloodPressure?: never; form?: never;   measurement: MeasurementInput; };

export type SubmitInput = {
  /** 1 to 100 items. */
  items: Array<SubmissionItemInput>;
  /** The patient that the readings are of. */
  patientId: string;
  /** UUIDv7 made by the client. Sending the same again gives the first answer again. */
  submissionId: string;
};

/** The four judgements, least serious first: GREEN, UNGRADED (a rule could not be judged), YELLOW, RED. */
export type Zone =
  | 'GREEN'
  | 'RED'
  | 'UNGRADED'
  | 'YELLOW';

export type CoveragePartsFragment = { __typename: 'Coverage', code: CoverageCode, unitName: string, unitPhone: string | null, answeringUnitName: string | null, answeringUnitPhone: string | null, until: string | null, nextStaffedAt: string | null, weeklyHours: Array<{ __typename: 'OpeningHours', weekday: number, opens: string, closes: string }> };

export type OutcomePartsFragment = { __typename: 'SubmissionOutcome', submissionId: string, receivedAt: string, zone: Zone, retestOffered: boolean, findings: Array<{ __typename: 'Finding', ruleId: string, code: string, params: Record<string, string | number | boolean>, zone: Zone, lane: Lane, late: boolean, snoozed: boolean }>, advice: { __typename: 'Text', text: string, language: string } | null, whoLooks: { __typename: 'WhoLooks', answerBy: string | null, coverage: { __typename: 'Coverage', code: CoverageCode, unitName: string, unitPhone: string | null, answeringUnitName: string | null, answeringUnitPhone: string | null, until: string | null, nextStaffedAt: string | null, weeklyHours: Array<{ __typename: 'OpeningHours', weekday: number, opens: string, closes: string }> } }, seen: { __typename: 'Seen', state: SeenState, by: string | null, at: string | null } };

export type FormToAnswerQueryVariables = Exact<{
  id: string;
}>;


export type FormToAnswerQuery = { __typename: 'Query', form: { __typename: 'Form', id: string, version: string, definition: string } | null };

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { __typename: 'Query', me: { __typename: 'Me', personId: string, name: string, language: string, reportsFor: Array<{ __typename: 'ReportsFor', patientId: string, name: string, relation: ReporterRelation, mayRead: boolean }> } };

export type ChooseLanguageMutationVariables = Exact<{
  language: string;
}>;


export type ChooseLanguageMutation = { __typename: 'Mutation', chooseLanguage: { __typename: 'Me', personId: string, language: string } };

export type PatientNewsSubscriptionVariables = Exact<{
  patientId: string;
}>;


export type PatientNewsSubscription = { __typename: 'Subscription', patientChanged: { __typename: 'Change', topic: ChangeTopic, id: string | null, patientId: string | null, version: number | null } };

export type SendMutationVariables = Exact<{
  input: SubmitInput;
}>;


export type SendMutation = { __typename: 'Mutation', submit:
    | { __typename: 'ConfirmationNeeded', questions: Array<{ __typename: 'ConfirmationQuestion', item: number, kind: string, value: number, unit: string, code: string }> }
    | { __typename: 'SubmissionAccepted', outcome: { __typename: 'SubmissionOutcome', submissionId: string, receivedAt: string, zone: Zone, retestOffered: boolean, findings: Array<{ __typename: 'Finding', ruleId: string, code: string, params: Record<string, string | number | boolean>, zone: Zone, lane: Lane, late: boolean, snoozed: boolean }>, advice: { __typename: 'Text', text: string, language: string } | null, whoLooks: { __typename: 'WhoLooks', answerBy: string | null, coverage: { __typename: 'Coverage', code: CoverageCode, unitName: string, unitPhone: string | null, answeringUnitName: string | null, answeringUnitPhone: string | null, until: string | null, nextStaffedAt: string | null, weeklyHours: Array<{ __typename: 'OpeningHours', weekday: number, opens: string, closes: string }> } }, seen: { __typename: 'Seen', state: SeenState, by: string | null, at: string | null } } }
    | { __typename: 'SubmissionRefused', refusals: Array<{ __typename: 'Refusal', code: string, message: string, path: string | null }> }
   };

export const CoveragePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CoverageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"unitPhone"}},{"kind":"Field","name":{"kind":"Name","value":"answeringUnitName"}},{"kind":"Field","name":{"kind":"Name","value":"answeringUnitPhone"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextStaffedAt"}},{"kind":"Field","name":{"kind":"Name","value":"weeklyHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weekday"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}}]}}]} as unknown as DocumentNode<CoveragePartsFragment, unknown>;
export const OutcomePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OutcomeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionOutcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submissionId"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"lane"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"snoozed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"advice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"Field","name":{"kind":"Name","value":"whoLooks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerBy"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CoverageParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"seen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"retestOffered"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CoverageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"unitPhone"}},{"kind":"Field","name":{"kind":"Name","value":"answeringUnitName"}},{"kind":"Field","name":{"kind":"Name","value":"answeringUnitPhone"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextStaffedAt"}},{"kind":"Field","name":{"kind":"Name","value":"weeklyHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weekday"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}}]}}]} as unknown as DocumentNode<OutcomePartsFragment, unknown>;
export const FormToAnswerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FormToAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"form"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}}]}}]}}]} as unknown as DocumentNode<FormToAnswerQuery, FormToAnswerQueryVariables>;
export const WhoAmIDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoAmI"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"reportsFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patientId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"mayRead"}}]}}]}}]}}]} as unknown as DocumentNode<WhoAmIQuery, WhoAmIQueryVariables>;
export const ChooseLanguageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChooseLanguage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"chooseLanguage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}}]}}]} as unknown as DocumentNode<ChooseLanguageMutation, ChooseLanguageMutationVariables>;
export const PatientNewsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"PatientNews"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patientChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"patientId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"patientId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<PatientNewsSubscription, PatientNewsSubscriptionVariables>;
export const SendDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Send"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionAccepted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OutcomeParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmationNeeded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CoverageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"unitPhone"}},{"kind":"Field","name":{"kind":"Name","value":"answeringUnitName"}},{"kind":"Field","name":{"kind":"Name","value":"answeringUnitPhone"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"nextStaffedAt"}},{"kind":"Field","name":{"kind":"Name","value":"weeklyHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weekday"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OutcomeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmissionOutcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submissionId"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"lane"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"snoozed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"advice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"Field","name":{"kind":"Name","value":"whoLooks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerBy"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CoverageParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"seen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"retestOffered"}}]}}]} as unknown as DocumentNode<SendMutation, SendMutationVariables>;