// No text is kept that no screen says. A key counts as used where src has it as a literal, or where a template
// literal such as `ui.kind.${kind}` can give it.
import type { Finding, SourceFile } from './files.ts';
import { baseOf } from './locales.ts';
import { children, stringOf, visitAll } from './tree.ts';

/** What the code can say: whole keys, and patterns with their fixed beginning. */
export interface Mentions {
  readonly literals: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Collects string literals and templates. A template counts only if it begins with the first segment of a key and
 * a dot, so that `${a}.${b}` does not use everything.
 */
export function mentionsIn(files: readonly SourceFile[], firstSegments: ReadonlySet<string>): Mentions {
  const literals = new Set<string>();
  const patterns: RegExp[] = [];
  for (const file of files) {
    visitAll(file, (node) => {
      const text = stringOf(node);
      if (text !== undefined) literals.add(text);
      if (node.type !== 'TemplateLiteral') return;
      const fixed = children(node, 'quasis').map((quasi) =>
        String((quasi.value as { cooked?: unknown }).cooked ?? ''),
      );
      const [first = ''] = fixed;
      if (fixed.length === 1) literals.add(first);
      else if (first.includes('.') && firstSegments.has(first.split('.', 1)[0] ?? '')) {
        patterns.push(new RegExp(`^${fixed.map(escaped).join('[\\w-]+(?:\\.[\\w-]+)*')}$`));
      }
    });
  }
  return { literals, patterns };
}

export function unusedKeys(keys: Iterable<string>, { literals, patterns }: Mentions): Finding[] {
  const bases = new Set([...keys].map(baseOf));
  return [...bases].filter((key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)));
}
