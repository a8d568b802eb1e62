import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** Deepest nesting, most aliases, most directives and highest cost of one document; introspection is counted like the rest. */
export const limits = { depth: 8, aliases: 15, directives: 5, cost: 2_000, tokens: 2_000 } as const;

interface Tally {
  depth: number;
  aliases: number;
  directives: number;
  cost: number;
}

const none: Tally = { depth: 0, aliases: 0, directives: 0, cost: 0 };

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** What a selection leads into; a fragment inside itself is left to GraphQL's own rule. */
function inside(selection: SelectionNode, fragments: Fragments, open: ReadonlySet<string>): Tally {
  if (selection.kind !== Kind.FRAGMENT_SPREAD) {
    return selection.selectionSet ? tally(selection.selectionSet, fragments, open) : none;
  }
  const name = selection.name.value;
  const fragment = fragments.get(name);
  return fragment && !open.has(name) ? tally(fragment.selectionSet, fragments, new Set([...open, name])) : none;
}

/** Counts a selection set through its fragments. */
function tally(set: SelectionSetNode, fragments: Fragments, open: ReadonlySet<string>): Tally {
  const sum = { ...none };
  for (const selection of set.selections) {
    const inner = inside(selection, fragments, open);
    const field = selection.kind === Kind.FIELD ? 1 : 0;
    sum.depth = Math.max(sum.depth, inner.depth + field);
    sum.cost += inner.cost + field;
    sum.aliases += inner.aliases + (selection.kind === Kind.FIELD && selection.alias ? 1 : 0);
    sum.directives += inner.directives + (selection.directives?.length ?? 0);
  }
  return sum;
}

function isIntrospection(document: DocumentNode): boolean {
  return document.definitions.every(
    (definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ||
      (definition.kind === Kind.OPERATION_DEFINITION &&
        definition.selectionSet.selections.every(
          (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
        )),
  );
}

/** Validation rule that refuses documents over the limits, with one closed code. */
export function limitsRule(production: boolean) {
  return (context: ValidationContext): ASTVisitor => ({
    Document(document) {
      if (isIntrospection(document)) {
        if (production) context.reportError(refusal('Introspection is closed.'));
        return;
      }
      const fragments = new Map<string, FragmentDefinitionNode>();
      for (const definition of document.definitions) {
        if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
      }
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const found = tally(definition.selectionSet, fragments, new Set());
        for (const name of ['depth', 'aliases', 'directives', 'cost'] as const) {
          if (found[name] > limits[name])
            context.reportError(refusal(`The document's ${name} is over ${limits[name]}.`));
        }
      }
    },
  });
}

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'request/over-the-limits' } });
}
