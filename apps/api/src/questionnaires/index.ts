export { readForm, readResponses, storeResponses, type FormResponse, type ResponseRow } from './form.repository';
export { FormResolver } from './graphql/form.resolver';
