// Every visible word comes from the locales: no letters in JSX text nor in the attributes that are read or heard.
import { type Finding, finding, type SourceFile } from './files.ts';
import { child, children, type Node, nameOf, stringOf, visitAll } from './tree.ts';

const spokenAttributes = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);
const letter = /\p{L}/u;

/** The literal texts that an expression can give back: itself, the branches of a condition, parts of a template. */
function literalTexts(node: Node | undefined): string[] {
  switch (node?.type) {
    case 'JSXExpressionContainer':
      return literalTexts(child(node, 'expression'));
    case 'ConditionalExpression':
      return [...literalTexts(child(node, 'consequent')), ...literalTexts(child(node, 'alternate'))];
    case 'LogicalExpression':
      return [...literalTexts(child(node, 'left')), ...literalTexts(child(node, 'right'))];
    case 'TemplateLiteral':
      return children(node, 'quasis').map((quasi) => String((quasi.value as { raw?: unknown }).raw ?? ''));
    case 'JSXText':
      return [String(node.value)];
    default:
      return [stringOf(node) ?? ''];
  }
}

export function untranslatedTexts(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) => {
    const found: Finding[] = [];
    const look = (node: Node | undefined) => {
      const text = literalTexts(node).find((each) => letter.test(each));
      if (node && text !== undefined)
        found.push(finding(file, node.start, `"${text.trim()}" is not from the locales`));
    };
    visitAll(file, (node) => {
      if (node.type === 'JSXElement' || node.type === 'JSXFragment') children(node, 'children').forEach(look);
      const spoken = node.type === 'JSXAttribute' && spokenAttributes.has(nameOf(child(node, 'name')) ?? '');
      if (spoken) look(child(node, 'value'));
    });
    return found;
  });
}
