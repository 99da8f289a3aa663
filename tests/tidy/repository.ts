// What the repository as a whole must not hold: tests that do not run, paths of one machine, addresses of package
// registries, and pointers to files beside the checkout (one test compares the worked examples with them).
import { type Finding, finding, type SourceFile } from './files.ts';
import { child, type Node, nameOf, visitAll } from './tree.ts';

const beside = ['..', 'shared'].join('/');
/** The only file that may look beside the checkout. */
export const besideAllowed = 'tests/vectors/vectors.test.ts';

const runners = new Set(['test', 'it', 'describe']);
const switches = new Set(['skip', 'only', 'todo', 'fails', 'fixme', 'skipIf', 'runIf']);
const machinePaths = new RegExp(
  `(?<![\\w.~-])(?:${['work', 'root', 'home', 'Users', 'tmp'].map((name) => `/${name}/[\\w.-]`).join('|')})|[A-Z]:\\\\Users`,
);
const registry = new RegExp(['registry', '(npmjs|yarnpkg|npmmirror)'].join('\\.'));

/** The name at the start of a chain: `test` of `test.describe.only`. */
function rootName(node: Node | undefined): string | undefined {
  return node?.type === 'MemberExpression' ? rootName(child(node, 'object')) : nameOf(node);
}

export function switchedTests(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) => {
    const found: Finding[] = [];
    visitAll(file, (node) => {
      if (node.type !== 'MemberExpression') return;
      const property = nameOf(child(node, 'property')) ?? '';
      const root = rootName(node) ?? '';
      if (switches.has(property) && runners.has(root))
        found.push(finding(file, node.start, `${root}.${property}`));
    });
    return found;
  });
}

function linesWith(file: SourceFile, pattern: RegExp, what: string): Finding[] {
  return file.text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${index + 1} ${what}`] : []));
}

export function foreignAddresses(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) => [
    ...linesWith(file, machinePaths, 'a path of one machine'),
    ...linesWith(file, registry, 'the address of a registry'),
  ]);
}

export function pointersBeside(files: readonly SourceFile[]): Finding[] {
  return files
    .filter(({ path, text }) => path !== besideAllowed && text.includes(beside))
    .map(({ path }) => `${path} points beside the checkout`);
}
