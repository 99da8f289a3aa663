// What may not be written in src: hidden clocks and randomness, the console, money scaled by hand, storage reached
// from anywhere, types without a name. Clock and randomness come in as arguments; the composition root builds them.
import { type Finding, finding, type SourceFile } from './files.ts';
import { child, children, type Node, nameOf, visitAll } from './tree.ts';

/** The only places that build a real clock, real randomness or the browser's small storage. */
const compositionRoots = new Set([
  'src/app/parts.ts',
  'src/app/main.tsx',
  'src/book/main.ts',
  'src/endpoint/server.ts',
]);
/** Numbers are spelled hundred by hundred here; no amount is scaled. */
const spelledNumbers = /^src\/app\/format\/words\//;
const storageHolders = /^src\/(store|app\/state)\//;

const clocks = new Set(['Date.now', 'performance.now', 'performance.timeOrigin']);
const randomness = new Set(['Math.random', 'crypto.randomUUID', 'crypto.getRandomValues']);
const globals = /^(globalThis|window|self)\./;

/** `a.b.c` of a chain of plain member accesses, without a leading globalThis. */
function dotted(node: Node | undefined): string | undefined {
  if (node?.type === 'MemberExpression') {
    const object = dotted(child(node, 'object'));
    const property = nameOf(child(node, 'property'));
    return object && property && node.computed !== true ? `${object}.${property}` : undefined;
  }
  return node?.type === 'Identifier' ? nameOf(node) : undefined;
}

const isHundred = (node: Node | undefined) => node?.type === 'Literal' && node.value === 100;

/** Names that the file itself declares (an injected `crypto` is not the global one). */
function declaredNames(file: SourceFile): Set<string> {
  const names = new Set<string>();
  const add = (node: Node | undefined) => {
    const name = nameOf(node);
    if (name !== undefined) names.add(name);
  };
  visitAll(file, (node) => {
    if (node.type === 'VariableDeclarator') add(child(node, 'id'));
    for (const parameter of children(node, 'params')) {
      add(parameter);
      for (const property of children(parameter, 'properties')) add(child(property, 'value'));
    }
  });
  return names;
}

function bannedMember(name: string, path: string, declared: ReadonlySet<string>): string | undefined {
  const [head = ''] = name.split('.');
  if (declared.has(head)) return undefined;
  const atRoot = compositionRoots.has(path);
  if (clocks.has(name) && !atRoot) return `${name}: the clock comes in as an argument`;
  if (randomness.has(name) && !atRoot) return `${name}: randomness comes in as an argument`;
  if (head === 'console') return `${name}: nothing is written to the console`;
  return undefined;
}

/** What is wrong with this one node, or undefined. */
function wrongWith(node: Node, path: string, declared: ReadonlySet<string>): string | undefined {
  switch (node.type) {
    case 'MemberExpression': {
      const name = dotted(node)?.replace(globals, '');
      return name === undefined ? undefined : bannedMember(name, path, declared);
    }
    case 'NewExpression':
    case 'CallExpression': {
      const bare = nameOf(child(node, 'callee')) === 'Date' && children(node, 'arguments').length === 0;
      return bare && !compositionRoots.has(path)
        ? 'new Date(): the clock comes in as an argument'
        : undefined;
    }
    case 'BinaryExpression': {
      const scales = node.operator === '*' || node.operator === '/';
      const hundred = isHundred(child(node, 'left')) || isHundred(child(node, 'right'));
      return scales && hundred && !spelledNumbers.test(path)
        ? `${node.operator} 100: the scale belongs to the currency`
        : undefined;
    }
    case 'Identifier': {
      const storage = node.name === 'localStorage' || node.name === 'sessionStorage';
      const allowed = storageHolders.test(path) || compositionRoots.has(path);
      return storage && !allowed ? `${node.name}: only the store and app/state keep things` : undefined;
    }
    case 'TSAnyKeyword':
      return 'any: give it a type';
    case 'TSImportType':
      return "import('…') type: import it by name";
    default:
      return wrongInPage(node);
  }
}

/** What the page's policy forbids or React cannot check. */
function wrongInPage(node: Node): string | undefined {
  if (node.type !== 'JSXAttribute') return undefined;
  const name = nameOf(child(node, 'name'));
  if (name === 'dangerouslySetInnerHTML') return `${name}: text is never markup`;
  return name === 'style' && child(node, 'value')?.type === 'Literal'
    ? 'style="…": the policy forbids it'
    : undefined;
}

export function bannedUses(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) => {
    const declared = declaredNames(file);
    const found: Finding[] = [];
    visitAll(file, (node) => {
      const wrong = wrongWith(node, file.path, declared);
      if (wrong !== undefined) found.push(finding(file, node.start, wrong));
    });
    return found;
  });
}
