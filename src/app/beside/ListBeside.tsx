/** The list of a community that stands beside a page, brought when it is needed. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Route } from 'wouter';
import type { Screens } from '../piece.ts';
import { PATHS, type RouteId } from '../routes.ts';
import { bringPiece } from '../screens.tsx';
import { PageContext } from '../ui/page/Page.tsx';
import { AsList } from './AsList.tsx';

export interface ListBesideProps {
  readonly list: RouteId;
  /** Whose page it is: the list sees its parameters, and shows where people are. */
  readonly route: RouteId;
}

export function ListBeside({ list, route }: ListBesideProps) {
  const { i18n } = useTranslation();
  const [screens, setScreens] = useState<Screens>({});
  useEffect(() => {
    let gone = false;
    bringPiece(i18n, list).then(
      (piece) => {
        if (!gone) setScreens(piece.screens);
      },
      // Where it cannot be had, the page stands without it.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [i18n, list]);
  const Shown = screens[list];
  if (!Shown) return <div data-beside="list" />;
  return (
    <PageContext value={AsList}>
      <Route path={PATHS[route]}>
        <Shown />
      </Route>
    </PageContext>
  );
}
