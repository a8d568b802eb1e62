import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const workspace = join(__dirname, '..', '..');

const handlers = new Set(['Query', 'Mutation', 'Subscription', 'Get', 'Post', 'Put', 'Patch', 'Delete', 'All']);
const declarations = new Set(['Requires', 'SignedInOnly', 'Public']);

function decoratorNames(node: ts.Node): string[] {
  if (!ts.canHaveDecorators(node)) return [];
  return (ts.getDecorators(node) ?? []).map(({ expression }) => {
    const callee = ts.isCallExpression(expression) ? expression.expression : expression;
    return callee.getText();
  });
}

/** Handlers of a file that declare access neither themselves nor by their class. */
function undeclared(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(join(workspace, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node, classDeclares: boolean): void => {
    if (ts.isClassDeclaration(node)) classDeclares = decoratorNames(node).some((name) => declarations.has(name));
    if (ts.isMethodDeclaration(node)) {
      const names = decoratorNames(node);
      const declares = classDeclares || names.some((name) => declarations.has(name));
      if (names.some((name) => handlers.has(name)) && !declares) found.push(`${path}: ${node.name.getText()}`);
    }
    ts.forEachChild(node, (child) => visit(child, classDeclares));
  };
  visit(source, false);
  return found;
}

describe('access', () => {
  it('is declared by every handler', () => {
    const files = globSync('apps/api/src/**/*.{resolver,resolvers,controller}.ts', { cwd: workspace });
    expect(files.length).toBeGreaterThan(5);
    expect(files.flatMap(undeclared)).toEqual([]);
  });

  it('is looked for: the canary without a declaration is found', () => {
    const path = 'tests/architecture/canary/undeclared.resolver.ts';
    expect(undeclared(path)).toEqual([`${path}: open`, `${path}: alsoOpen`]);
  });
});
