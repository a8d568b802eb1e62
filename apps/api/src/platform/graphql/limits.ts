import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
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

/** Counts a selection through its fragments; a fragment inside itself is left to GraphQL's own rule. */
function tally(set: SelectionSetNode, fragments: Map<string, FragmentDefinitionNode>, open: ReadonlySet<string>): Tally {
  let sum = { ...none };
  for (const selection of set.selections) {
    let inner = none;
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(selection.name.value);
      if (fragment && !open.has(selection.name.value)) {
        inner = tally(fragment.selectionSet, fragments, new Set([...open, selection.name.value]));
      }
    } else if (selection.selectionSet) {
      inner = tally(selection.selectionSet, fragments, open);
    }
    const field = selection.kind === Kind.FIELD;
    sum = {
      depth: Math.max(sum.depth, inner.depth + (field ? 1 : 0)),
      aliases: sum.aliases + inner.aliases + (field && selection.alias ? 1 : 0),
      directives: sum.directives + inner.directives + (selection.directives?.length ?? 0),
      cost: sum.cost + inner.cost + (field ? 1 : 0),
    };
  }
  return sum;
}

function isIntrospection(document: DocumentNode): boolean {
  return document.definitions.every(
    (definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ||
      (definition.kind === Kind.OPERATION_DEFINITION &&
        definition.selectionSet.selections.every((selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'))),
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
          if (found[name] > limits[name]) context.reportError(refusal(`The document's ${name} is over ${limits[name]}.`));
        }
      }
    },
  });
}

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'request/over-the-limits' } });
}
