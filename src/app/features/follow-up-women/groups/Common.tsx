/** By what the women of a group fit together, in a few short lines: the team judges. */
import type { Woman } from '../../../../followup/women.ts';
import { QUIET } from './look.ts';
import { useGroupWords } from './use-group-words.ts';

export function Common({ women }: { readonly women: readonly Woman[] }) {
  const { commonOf } = useGroupWords();
  return commonOf(women).map((line) => (
    <p key={line} style={QUIET}>
      {line}
    </p>
  ));
}
