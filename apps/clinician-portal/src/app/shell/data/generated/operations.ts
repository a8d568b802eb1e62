/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type ChangeTopic =
  | 'APPOINTMENT'
  | 'DEVICE'
  | 'EPISODE'
  | 'PLAN'
  | 'RESYNC'
  | 'SUBMISSION';

/** Which way a measure has gone. */
export type Direction =
  | 'HIGH'
  | 'LOW';

export type EpisodeEventKind =
  | 'CLAIMED'
  | 'CLOSED'
  | 'ESCALATED'
  | 'FINDING_ADDED'
  | 'NOTED'
  | 'OPENED'
  | 'RELEASED'
  | 'WORSENED';

/** What an episode turned out to be. */
export type EpisodeOutcome =
  | 'EXPECTED'
  | 'SOCIAL'
  | 'TECHNICAL'
  | 'TECHNIQUE'
  | 'TRUE_DETERIORATION';

export type EpisodeState =
  | 'CLAIMED'
  | 'CLOSED'
  | 'OPEN';

/** The four kinds of work an episode can be. */
export type Lane =
  | 'ADHERENCE'
  | 'CLINICAL'
  | 'CONTACT'
  | 'TECHNICAL';

export type PlanState =
  | 'ACTIVE'
  | 'APPROVED'
  | 'DRAFT'
  | 'PROPOSED'
  | 'RETIRED';

export type Role =
  | 'ADMINISTRATOR'
  | 'GP'
  | 'HOSPITAL_CLINICIAN'
  | 'NURSE'
  | 'RESPONSE_OPERATOR'
  | 'UNIT_LEADER';

export type SilenceKind =
  | 'PAUSE'
  | 'SNOOZE';

/** The four judgements, least serious first: GREEN, UNGRADED (a rule could not be judged), YELLOW, RED. */
export type Zone =
  | 'GREEN'
  | 'RED'
  | 'UNGRADED'
  | 'YELLOW';

export type EpisodePartsFragment = { __typename: 'Episode', id: string, version: number, mayAct: boolean, lane: Lane, zone: Zone, state: EpisodeState, openedAt: string, lastFindingAt: string, unansweredSince: string | null, unitName: string, claimedBy: string | null, claimedByMe: boolean, claimedAt: string | null, nextStepAt: string | null, nextStep: string | null, outcome: EpisodeOutcome | null, note: string | null, closedAt: string | null, closedBy: string | null, patient: { __typename: 'EpisodePatient', id: string, name: string, age: number, condition: string }, findings: Array<{ __typename: 'EpisodeFinding', ruleId: string, code: string, params: Record<string, string | number | boolean>, zone: Zone, kind: string | null, firstSeenAt: string, lastSeenAt: string, count: number, worstValue: number | null, unit: string | null, late: boolean }>, history: Array<{ __typename: 'EpisodeEvent', kind: EpisodeEventKind, at: string, byName: string | null, detail: string | null }>, silences: Array<{ __typename: 'SilenceInForce', what: SilenceKind, kind: string | null, direction: Direction | null, endsAt: string }> };

type ClaimParts_EpisodeChanged_Fragment = { __typename: 'EpisodeChanged', episode: { __typename: 'Episode', id: string, version: number, mayAct: boolean, lane: Lane, zone: Zone, state: EpisodeState, openedAt: string, lastFindingAt: string, unansweredSince: string | null, unitName: string, claimedBy: string | null, claimedByMe: boolean, claimedAt: string | null, nextStepAt: string | null, nextStep: string | null, outcome: EpisodeOutcome | null, note: string | null, closedAt: string | null, closedBy: string | null, patient: { __typename: 'EpisodePatient', id: string, name: string, age: number, condition: string }, findings: Array<{ __typename: 'EpisodeFinding', ruleId: string, code: string, params: Record<string, string | number | boolean>, zone: Zone, kind: string | null, firstSeenAt: string, lastSeenAt: string, count: number, worstValue: number | null, unit: string | null, late: boolean }>, history: Array<{ __typename: 'EpisodeEvent', kind: EpisodeEventKind, at: string, byName: string | null, detail: string | null }>, silences: Array<{ __typename: 'SilenceInForce', what: SilenceKind, kind: string | null, direction: Direction | null, endsAt: string }> } };

type ClaimParts_EpisodeRefused_Fragment = { __typename: 'EpisodeRefused', refusals: Array<{ __typename: 'Refusal', code: string, message: string, path: string | null }> };

type ClaimParts_EpisodeTaken_Fragment = { __typename: 'EpisodeTaken', byName: string, at: string, episode: { __typename: 'Episode', id: string, version: number, mayAct: boolean, lane: Lane, zone: Zone, state: EpisodeState, openedAt: string, lastFindingAt: string, unansweredSince: string | null, unitName: string, claimedBy: string | null, claimedByMe: boolean, claimedAt: string | null, nextStepAt: string | null, nextStep: string | null, outcome: EpisodeOutcome | null, note: string | null, closedAt: string | null, closedBy: string | null, patient: { __typename: 'EpisodePatient', id: string, name: string, age: number, condition: string }, findings: Array<{ __typename: 'EpisodeFinding', ruleId: string, code: string, params: Record<string, string | number | boolean>, zone: Zone, kind: string | null, firstSeenAt: string, lastSeenAt: string, count: number, worstValue: number | null, unit: string | null, late: boolean }>, history: Array<{ __typename: 'EpisodeEvent', kind: EpisodeEventKind, at: string, byName: string | null, detail: string | null }>, silences: Array<{ __typename: 'SilenceInForce', what: SilenceKind, kind: string | null, direction: Direction | null, endsAt: string }> } };

export type ClaimPartsFragment =
  | ClaimParts_EpisodeChanged_Fragment
  | ClaimParts_EpisodeRefused_Fragment
  | ClaimParts_EpisodeTaken_Fragment
;

export type PlanPartsFragment = { __typename: 'PlanVersion', id: string, patientId: string, pathwayId: string, number: number, state: PlanState, title: string, condition: string, content: string, revision: number, authorName: string, reason: string, createdAt: string, proposedAt: string | null, approvedByName: string | null, approvedAt: string | null, effectiveFrom: string | null, effectiveUntil: string | null };

type PlanOutcome_PlanRefused_Fragment = { __typename: 'PlanRefused', refusals: Array<{ __typename: 'Refusal', code: string, message: string, path: string | null }> };

type PlanOutcome_PlanSaved_Fragment = { __typename: 'PlanSaved', plan: { __typename: 'PlanVersion', id: string, patientId: string, pathwayId: string, number: number, state: PlanState, title: string, condition: string, content: string, revision: number, authorName: string, reason: string, createdAt: string, proposedAt: string | null, approvedByName: string | null, approvedAt: string | null, effectiveFrom: string | null, effectiveUntil: string | null } };

type PlanOutcome_PlanStale_Fragment = { __typename: 'PlanStale', yourContent: string, theirs: { __typename: 'PlanVersion', id: string, patientId: string, pathwayId: string, number: number, state: PlanState, title: string, condition: string, content: string, revision: number, authorName: string, reason: string, createdAt: string, proposedAt: string | null, approvedByName: string | null, approvedAt: string | null, effectiveFrom: string | null, effectiveUntil: string | null } };

export type PlanOutcomeFragment =
  | PlanOutcome_PlanRefused_Fragment
  | PlanOutcome_PlanSaved_Fragment
  | PlanOutcome_PlanStale_Fragment
;

export type SubmissionPartsFragment = { __typename: 'ClinicianSubmission', id: string, patientId: string, patientName: string, receivedAt: string, takenAt: string, performedBy: string, performerName: string | null, zone: Zone, reviewedBy: string | null, reviewedAt: string | null, values: Array<{ __typename: 'NewestValue', kind: string, value: number, unit: string, takenAt: string, flags: number }>, findings: Array<{ __typename: 'Finding', ruleId: string, code: string, params: Record<string, string | number | boolean>, zone: Zone, lane: Lane, late: boolean, snoozed: boolean }>, formAnswers: Array<{ __typename: 'FormAnswers', formId: string, formVersion: string, score: number | null, answers: string }> };

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { __typename: 'Query', me: { __typename: 'Me', personId: string, name: string, language: string, memberships: Array<{ __typename: 'Membership', id: string, role: Role, unitId: string, unitName: string, organisationName: string }> } };

export type ChooseLanguageMutationVariables = Exact<{
  language: string;
}>;


export type ChooseLanguageMutation = { __typename: 'Mutation', chooseLanguage: { __typename: 'Me', personId: string, language: string } };

export type CountsQueryVariables = Exact<{
  unitId: string;
}>;


export type CountsQuery = { __typename: 'Query', workListCounts: { __typename: 'WorkListCounts', red: number, yellow: number, other: number, mine: number, greenToReview: number } };

export type UnitNewsSubscriptionVariables = Exact<{
  unitId: string;
}>;


export type UnitNewsSubscription = { __typename: 'Subscription', workListChanged: { __typename: 'Change', topic: ChangeTopic, id: string | null, patientId: string | null, version: number | null } };

export const EpisodePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EpisodeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Episode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayAct"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"age"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lane"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"worstValue"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"late"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFindingAt"}},{"kind":"Field","name":{"kind":"Name","value":"unansweredSince"}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"}},{"kind":"Field","name":{"kind":"Name","value":"claimedByMe"}},{"kind":"Field","name":{"kind":"Name","value":"claimedAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextStepAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedBy"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"byName"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"silences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}}]} as unknown as DocumentNode<EpisodePartsFragment, unknown>;
export const ClaimPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EpisodeChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"episode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EpisodeParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EpisodeTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"byName"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"episode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EpisodeParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EpisodeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EpisodeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Episode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayAct"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"age"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lane"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"firstSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"worstValue"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"late"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFindingAt"}},{"kind":"Field","name":{"kind":"Name","value":"unansweredSince"}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"}},{"kind":"Field","name":{"kind":"Name","value":"claimedByMe"}},{"kind":"Field","name":{"kind":"Name","value":"claimedAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextStepAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedBy"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"byName"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"silences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]}}]} as unknown as DocumentNode<ClaimPartsFragment, unknown>;
export const PlanPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"patientId"}},{"kind":"Field","name":{"kind":"Name","value":"pathwayId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedByName"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveUntil"}}]}}]} as unknown as DocumentNode<PlanPartsFragment, unknown>;
export const PlanOutcomeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanOutcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"yourContent"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"patientId"}},{"kind":"Field","name":{"kind":"Name","value":"pathwayId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedByName"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveUntil"}}]}}]} as unknown as DocumentNode<PlanOutcomeFragment, unknown>;
export const SubmissionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubmissionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClinicianSubmission"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"patientId"}},{"kind":"Field","name":{"kind":"Name","value":"patientName"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"takenAt"}},{"kind":"Field","name":{"kind":"Name","value":"performedBy"}},{"kind":"Field","name":{"kind":"Name","value":"performerName"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"takenAt"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"lane"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"snoozed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"formAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formId"}},{"kind":"Field","name":{"kind":"Name","value":"formVersion"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviewedBy"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedAt"}}]}}]} as unknown as DocumentNode<SubmissionPartsFragment, unknown>;
export const WhoAmIDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoAmI"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}}]}}]}}]}}]} as unknown as DocumentNode<WhoAmIQuery, WhoAmIQueryVariables>;
export const ChooseLanguageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChooseLanguage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"chooseLanguage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}}]}}]} as unknown as DocumentNode<ChooseLanguageMutation, ChooseLanguageMutationVariables>;
export const CountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Counts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workListCounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"red"}},{"kind":"Field","name":{"kind":"Name","value":"yellow"}},{"kind":"Field","name":{"kind":"Name","value":"other"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"greenToReview"}}]}}]}}]} as unknown as DocumentNode<CountsQuery, CountsQueryVariables>;
export const UnitNewsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"UnitNews"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workListChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unitId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unitId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"patientId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<UnitNewsSubscription, UnitNewsSubscriptionVariables>;