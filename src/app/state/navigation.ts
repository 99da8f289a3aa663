/** Going from screen to screen by route name; inside a community the book's id is filled in. */
import { useCallback } from 'react';
import { useLocation, useParams } from 'wouter';
import { pathOf, type RouteId, type RouteParams } from '../routes.ts';

type Given<Id extends RouteId> = Omit<RouteParams<Id>, 'book'> & { readonly book?: string };

/** go('deposit', {member}) ; `replace` leaves no way back to the screen before. */
export function useGo(): <Id extends RouteId>(
  id: Id,
  ...rest: keyof Omit<RouteParams<Id>, 'book'> extends never
    ? [params?: Given<Id>, options?: { readonly replace?: boolean }]
    : [params: Given<Id>, options?: { readonly replace?: boolean }]
) => void {
  const [, navigate] = useLocation();
  const { book } = useParams<{ book?: string }>();
  return useCallback(
    (id, ...[params, options]) => {
      const all = { book: book ?? '', ...params } as unknown as RouteParams<typeof id>;
      // A new screen starts at its top; the browser's own back keeps the place.
      window.scrollTo(0, 0);
      navigate(pathOf(id, all), options?.replace ? { replace: true } : {});
    },
    [navigate, book],
  );
}

/** A parameter of the route this screen stands on, decoded; empty where the route has none of that name. */
export function useParam(name: string): string {
  const params = useParams<Record<string, string | undefined>>();
  return decodeURIComponent(params[name] ?? '');
}
