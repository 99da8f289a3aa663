// Style sheets speak of start and end, never of left and right, and take every colour from the tokens.
import { type Finding, finding, type SourceFile } from './files.ts';

const tokens = 'src/app/ui/tokens.css';
const sided =
  /(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|border-(?:top|bottom)-(?:left|right)-radius|left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g;
const colour = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch)\(/gi;
const comment = /\/\*[\s\S]*?\*\//g;

/** The same text with comments blanked out, so that offsets stay. */
const withoutComments = (text: string) => text.replace(comment, (each) => each.replace(/[^\n]/g, ' '));

export function sidedProperties(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) =>
    [...withoutComments(file.text).matchAll(sided)].map((match) =>
      finding(file, match.index, `${match[0].trim()} say start or end instead`),
    ),
  );
}

export function strayColours(files: readonly SourceFile[]): Finding[] {
  return files
    .filter(({ path }) => path !== tokens)
    .flatMap((file) =>
      [...withoutComments(file.text).matchAll(colour)].map((match) =>
        finding(file, match.index, `${match[0]} belongs in ${tokens}`),
      ),
    );
}
