/** A name as somebody typed it, isolated so that it cannot turn or flood the text around it. */
import { shownName } from '../../format/names.ts';

export function Name({ children }: { readonly children: string }) {
  return <bdi>{shownName(children)}</bdi>;
}
