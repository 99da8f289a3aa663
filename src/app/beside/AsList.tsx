/** A screen drawn as a list beside the page that was come to from it: without its lid and floor, and without the keyboard. */
import type { PageProps } from '../ui/page/Page.tsx';

export function AsList({ title, children, actions }: PageProps) {
  return (
    <section data-beside="list" aria-label={title}>
      <h2>{title}</h2>
      {children}
      {actions}
    </section>
  );
}
