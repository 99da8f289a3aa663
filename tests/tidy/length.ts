// How long files and functions may be: small parts are read whole.
import { type Finding, finding, lineAt, type SourceFile } from './files.ts';
import { child, isNode, nameOf, visitAll } from './tree.ts';

const longestFunction = 70;
const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

function longestFile(path: string): number {
  if (path.startsWith('src/')) return path.endsWith('.tsx') ? 250 : 300;
  return 500;
}

export function longFiles(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) => {
    const lines = file.text.trimEnd().split('\n').length;
    const most = longestFile(file.path);
    return lines > most ? [`${file.path} has ${lines} lines, at most ${most}`] : [];
  });
}

export function longFunctions(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) => {
    const found: Finding[] = [];
    visitAll(file, (node, ancestors) => {
      if (!functionTypes.has(node.type)) return;
      const lines = lineAt(file.text, node.end) - lineAt(file.text, node.start) + 1;
      if (lines <= longestFunction) return;
      const holder = ancestors.at(-1);
      const name = nameOf(child(node, 'id')) ?? nameOf(isNode(holder) ? child(holder, 'id') : undefined);
      found.push(
        finding(file, node.start, `${name ?? 'function'} has ${lines} lines, at most ${longestFunction}`),
      );
    });
    return found;
  });
}
